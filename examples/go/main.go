// A subgraph of the communications administration (通信管理部门) in Go: what it holds, masks, regions, cases.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

const (
	name  = "telecom"
	owner = "TELECOM"
)

var conditional = []string{"telecom.contact"}

type held struct {
	Code        string   `json:"code"`
	Regions     []string `json:"regions"`
	FilingNo    string   `json:"filingNo"`
	SiteName    string   `json:"siteName"`
	ContactName string   `json:"contactName"`
}

// platformCode is the scalar PlatformCode.
type platformCode string

func (platformCode) ImplementsGraphQLType(name string) bool { return name == "PlatformCode" }

func (c *platformCode) UnmarshalGraphQL(input any) error {
	*c = platformCode(fmt.Sprint(input))
	return nil
}

type platform struct {
	code string
	held *held
}

func (p *platform) Code() platformCode { return platformCode(p.code) }

// Telecom is there for every platform; of an unknown one nothing is in it.
func (p *platform) Telecom() *record { return &record{p.held} }

type record struct{ held *held }

func (r *record) FilingNo(ctx context.Context) *string {
	return r.field(ctx, "telecom.filings", func(h *held) string { return h.FilingNo }, nil)
}

func (r *record) SiteName(ctx context.Context) *string {
	return r.field(ctx, "telecom.filings", func(h *held) string { return h.SiteName }, nil)
}

func (r *record) ContactName(ctx context.Context) *string {
	return r.field(ctx, "telecom.contact", func(h *held) string { return h.ContactName }, maskName)
}

// field gives the value of an item as far as the context of the operation lets it be given.
func (r *record) field(ctx context.Context, item string, read func(*held) string, mask func(string) string) *string {
	reading := askedIn(ctx)
	if !reading.mayRead(item) || r.held == nil || !isGiven(reading.claims, item, r.held) {
		return nil
	}
	value := read(r.held)
	if mask != nil && contains(*reading.Masked, item) {
		value = mask(value)
	}
	return &value
}

// maskName leaves the first character: 王**.
func maskName(text string) string {
	_, first := utf8.DecodeRuneInString(text)
	return text[:first] + strings.Repeat("*", max(1, utf8.RuneCountInString(text[first:])))
}

// covers says whether one of the divisions (GB/T 2260) lies in a region.
func covers(region *string, divisions []string) bool {
	if region == nil {
		return false
	}
	prefix := *region
	for strings.HasSuffix(prefix, "00") {
		prefix = strings.TrimSuffix(prefix, "00")
	}
	for _, each := range divisions {
		if prefix != "" && strings.HasPrefix(each, prefix) {
			return true
		}
	}
	return false
}

// isGiven: region and case leave out platforms (docs/joining.md, 5.4 and 5.5).
func isGiven(given *claims, item string, platform *held) bool {
	isForeign := contains(conditional, item) && given.Caller.Agency != owner
	isInCase := given.CasePlatform != nil && *given.CasePlatform == platform.Code || contains(given.CaseMembers, platform.Code)
	purpose := given.Caller.Purpose
	if isForeign && purpose != nil && *purpose == "SUBSTANCE_DETERMINATION" && !isInCase {
		return false
	}
	return !contains(given.Regional, item) || covers(given.Caller.Region, platform.Regions)
}

func readJSON(path string, into any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, into)
}

// verifyVectors tries the context vectors of tests/vectors/subgraph.
func verifyVectors(folder string) error {
	var vectors struct {
		Audience string  `json:"audience"`
		At       float64 `json:"at"`
		Contexts []struct {
			Name     string `json:"name"`
			Accepted bool   `json:"accepted"`
			Token    string `json:"token"`
		} `json:"contexts"`
	}
	if err := readJSON(filepath.Join(folder, "contexts.json"), &vectors); err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(folder, "jwks.json"))
	if err != nil {
		return err
	}
	keys, err := keysOf(text)
	if err != nil {
		return err
	}
	wrong := []string{}
	for _, each := range vectors.Contexts {
		_, err := verify(each.Token, &hubKeys{keys: keys}, vectors.Audience, vectors.At)
		if (err == nil) != each.Accepted {
			wrong = append(wrong, each.Name)
		}
	}
	fmt.Printf("%d of %d as expected.\n", len(vectors.Contexts)-len(wrong), len(vectors.Contexts))
	if len(wrong) > 0 {
		return fmt.Errorf("%s", strings.Join(wrong, "\n"))
	}
	return nil
}

func run() error {
	vectors := flag.String("vectors", "", "tries the vectors in this folder, and ends")
	keys := flag.String("keys", "", "address of the hub's keys")
	data := flag.String("data", "", "what it holds, a file of JSON")
	sdl := flag.String("sdl", "", "SDL of the subgraph, a file")
	host := flag.String("host", "127.0.0.1", "address to listen at")
	port := flag.String("port", "4107", "port to listen at")
	flag.Parse()
	if *vectors != "" {
		return verifyVectors(*vectors)
	}
	var platforms []*held
	if err := readJSON(*data, &platforms); err != nil {
		return err
	}
	text, err := os.ReadFile(*sdl)
	if err != nil {
		return err
	}
	holding := map[string]*held{}
	for _, each := range platforms {
		holding[each.Code] = each
	}
	schema, err := federated(string(text), holding)
	if err != nil {
		return err
	}
	answering := site{keys: &hubKeys{url: *keys}, audience: name, answer: answers(schema)}
	return answering.serve(*host, *port)
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
