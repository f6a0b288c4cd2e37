package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"
)

// Verifies the caller contexts (签名调用上下文) of the hub: docs/joining.md, section 2.

const (
	contextType  = "huishang-context+jwt"
	lifetime     = 60.0
	tolerance    = 5.0
	keysMaxAge   = 300 * time.Second
	keysPause    = 5 * time.Second
	maxKeysBytes = 1 << 16
)

var (
	// errRefused: not a current context that the hub signed for this subgraph.
	errRefused = errors.New("the caller context is not accepted")
	// errNoKeys: the keys of the hub could not be had, so no context can be judged just now.
	errNoKeys = errors.New("the keys of the hub could not be had")
)

type caller struct {
	Agency  string  `json:"agency"`
	Region  *string `json:"region"`
	Purpose *string `json:"purpose"`
}

type claims struct {
	Issuer       string    `json:"iss"`
	Audience     string    `json:"aud"`
	Issued       *float64  `json:"iat"`
	Ends         *float64  `json:"exp"`
	Caller       *caller   `json:"caller"`
	Grants       *[]string `json:"grants"`
	Masked       *[]string `json:"masked"`
	Regional     []string  `json:"regional"`
	CasePlatform *string   `json:"casePlatform"`
	CaseMembers  []string  `json:"caseMembers"`
}

type keySet map[string]ed25519.PublicKey

func keysOf(text []byte) (keySet, error) {
	var given struct {
		Keys []struct {
			Kid     string  `json:"kid"`
			Curve   string  `json:"crv"`
			X       string  `json:"x"`
			Purpose *string `json:"purpose"`
		} `json:"keys"`
	}
	if err := json.Unmarshal(text, &given); err != nil {
		return nil, err
	}
	keys := keySet{}
	for _, key := range given.Keys {
		if key.Curve != "Ed25519" || (key.Purpose != nil && *key.Purpose != "caller-context") {
			continue
		}
		point, err := base64.RawURLEncoding.DecodeString(key.X)
		if err != nil || len(point) != ed25519.PublicKeySize {
			return nil, errors.New("a key is none of Ed25519")
		}
		keys[key.Kid] = ed25519.PublicKey(point)
	}
	return keys, nil
}

// hubKeys are fetched when they are too old, and for an unknown kid once in five seconds. Without an address they stay as they are.
type hubKeys struct {
	url     string
	mutex   sync.Mutex
	keys    keySet
	fetched time.Time
	tried   time.Time
}

func (h *hubKeys) fetch() {
	if h.url == "" || time.Since(h.tried) < keysPause {
		return
	}
	h.tried = time.Now()
	client := http.Client{Timeout: 3 * time.Second}
	answer, err := client.Get(h.url)
	if err != nil {
		return
	}
	defer answer.Body.Close()
	text, err := readAtMost(answer.Body, maxKeysBytes)
	if err != nil || answer.StatusCode != http.StatusOK {
		return
	}
	// Keys that are there already stand through an outage.
	if keys, err := keysOf(text); err == nil {
		h.keys, h.fetched = keys, h.tried
	}
}

// candidates gives the keys that may have signed under a kid.
func (h *hubKeys) candidates(kid *string) ([]ed25519.PublicKey, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if h.url != "" && (h.keys == nil || time.Since(h.fetched) > keysMaxAge) {
		h.fetch()
	}
	if h.keys == nil {
		return nil, errNoKeys
	}
	if kid == nil {
		all := []ed25519.PublicKey{}
		for _, key := range h.keys {
			all = append(all, key)
		}
		return all, nil
	}
	if _, known := h.keys[*kid]; !known {
		h.fetch()
	}
	if key, known := h.keys[*kid]; known {
		return []ed25519.PublicKey{key}, nil
	}
	return nil, nil
}

// decode reads base64url without padding into a JSON object.
func decode(part string, into any) error {
	text, err := base64.RawURLEncoding.DecodeString(part)
	if err != nil || json.Unmarshal(text, into) != nil {
		return errRefused
	}
	return nil
}

// verify gives the claims of a context; errRefused or errNoKeys otherwise.
func verify(token string, keys *hubKeys, audience string, now float64) (*claims, error) {
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return nil, errRefused
	}
	var header struct {
		Algorithm string           `json:"alg"`
		Type      string           `json:"typ"`
		Kid       *string          `json:"kid"`
		Critical  *json.RawMessage `json:"crit"`
	}
	var given claims
	if decode(parts[0], &header) != nil || decode(parts[1], &given) != nil {
		return nil, errRefused
	}
	typ := strings.TrimPrefix(strings.ToLower(header.Type), "application/")
	if typ != contextType || header.Algorithm != "EdDSA" || header.Critical != nil {
		return nil, errRefused
	}
	signature, err := base64.RawURLEncoding.DecodeString(parts[2])
	if err != nil {
		return nil, errRefused
	}
	candidates, err := keys.candidates(header.Kid)
	if err != nil {
		return nil, err
	}
	isSigned := false
	for _, key := range candidates {
		isSigned = isSigned || ed25519.Verify(key, []byte(parts[0]+"."+parts[1]), signature)
	}
	if !isSigned || given.Issued == nil || given.Ends == nil {
		return nil, errRefused
	}
	if given.Issuer != "huishang-gateway" || given.Audience != audience {
		return nil, errRefused
	}
	if *given.Ends-*given.Issued > lifetime || *given.Issued > now+tolerance || *given.Ends <= now {
		return nil, errRefused
	}
	if given.Caller == nil || given.Grants == nil || given.Masked == nil {
		return nil, errRefused
	}
	return &given, nil
}
