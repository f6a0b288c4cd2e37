package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"strings"
	"time"
)

// HTTP of a subgraph's site, with the standard library: docs/joining.md, sections 1 and 6.

const (
	maxBody    = 1_048_576
	maxNesting = 64
)

var errTooLarge = errors.New("larger than the bound")

func readAtMost(from io.Reader, bytes int64) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(from, bytes+1))
	if err == nil && int64(len(text)) > bytes {
		return nil, errTooLarge
	}
	return text, err
}

// nesting counts levels of lists and objects; encoding/json reads ten thousand at most.
func nesting(value any) int {
	deepest := 0
	switch each := value.(type) {
	case map[string]any:
		for _, inner := range each {
			deepest = max(deepest, nesting(inner))
		}
	case []any:
		for _, inner := range each {
			deepest = max(deepest, nesting(inner))
		}
	default:
		return 0
	}
	return deepest + 1
}

func send(to http.ResponseWriter, status int, body any) {
	to.Header().Set("content-type", "application/json; charset=utf-8")
	to.WriteHeader(status)
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(body)
}

func refuse(to http.ResponseWriter, status int, code, message string) {
	to.Header().Set("connection", "close")
	failure := map[string]any{"message": message, "extensions": map[string]any{"code": code}}
	send(to, status, map[string]any{"errors": []any{failure}})
}

type site struct {
	keys     *hubKeys
	audience string
	answer   func(ctx context.Context, query string, variables map[string]any, given *claims) (any, error)
}

func (s *site) contextOf(to http.ResponseWriter, asked *http.Request) *claims {
	scheme, token, _ := strings.Cut(asked.Header.Get("authorization"), " ")
	given, err := (*claims)(nil), errRefused
	if strings.EqualFold(scheme, "bearer") {
		given, err = verify(strings.TrimSpace(token), s.keys, s.audience, float64(time.Now().UnixMilli())/1000)
	}
	switch {
	case errors.Is(err, errNoKeys):
		to.Header().Set("retry-after", "5")
		refuse(to, http.StatusServiceUnavailable, "UNAVAILABLE", "The keys of the hub could not be had.")
	case err != nil:
		to.Header().Set("www-authenticate", `Bearer realm="huishang-context"`)
		refuse(to, http.StatusUnauthorized, "UNAUTHENTICATED", "The caller context is not accepted.")
	}
	return given
}

func (s *site) ServeHTTP(to http.ResponseWriter, asked *http.Request) {
	switch {
	case asked.URL.Path == "/health" && asked.Method == http.MethodGet:
		send(to, http.StatusOK, map[string]string{"status": "ready"})
	case asked.URL.Path != "/graphql":
		refuse(to, http.StatusNotFound, "NOT_FOUND", "There is nothing at this address.")
	case asked.Method != http.MethodPost:
		to.Header().Set("allow", "POST")
		refuse(to, http.StatusMethodNotAllowed, "BAD_REQUEST", "POST is taken only.")
	default:
		// Before the body is read: strangers send none.
		if given := s.contextOf(to, asked); given != nil {
			s.answerTo(to, asked, given)
		}
	}
}

func (s *site) answerTo(to http.ResponseWriter, asked *http.Request, given *claims) {
	if media, _, err := mime.ParseMediaType(asked.Header.Get("content-type")); err != nil || media != "application/json" {
		refuse(to, http.StatusUnsupportedMediaType, "BAD_REQUEST", "The body has to be JSON.")
		return
	}
	text, err := readAtMost(asked.Body, maxBody)
	if errors.Is(err, errTooLarge) {
		// A little of what is refused is read, so that its sender reads the refusal.
		_, _ = io.CopyN(io.Discard, asked.Body, 3*maxBody)
		refuse(to, http.StatusRequestEntityTooLarge, "BAD_REQUEST", fmt.Sprintf("The body is larger than %d bytes.", maxBody))
		return
	}
	var body struct {
		Query     *string `json:"query"`
		Variables any     `json:"variables"`
	}
	if err != nil || json.Unmarshal(text, &body) != nil || body.Query == nil {
		refuse(to, http.StatusBadRequest, "BAD_REQUEST", "The body is no JSON with a query.")
		return
	}
	variables, isObject := body.Variables.(map[string]any)
	if (body.Variables != nil && !isObject) || nesting(body.Variables) > maxNesting {
		refuse(to, http.StatusBadRequest, "BAD_USER_INPUT", "The variables are no object, or nested too deep.")
		return
	}
	answer, err := s.answer(asked.Context(), *body.Query, variables, given)
	if err != nil {
		refuse(to, http.StatusBadRequest, "BAD_REQUEST", err.Error())
		return
	}
	send(to, http.StatusOK, answer)
}

// serve ends with the process. Requests are not logged: contexts are good for a minute.
func (s *site) serve(host, port string) error {
	listener, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		return err
	}
	fmt.Printf("The subgraph %s answers the hub at http://%s/graphql\n", s.audience, listener.Addr())
	server := http.Server{Handler: s, ReadTimeout: 30 * time.Second}
	return server.Serve(listener)
}
