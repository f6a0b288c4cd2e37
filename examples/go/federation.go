package main

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"sync"

	"github.com/graph-gophers/graphql-go"
)

// What Federation 2 and the contract of the hub ask of a subgraph with one entity, Platform, over graph-gophers/graphql-go.

// added holds the federation directives that the SDL uses, and what a subgraph adds to it.
const added = `
scalar _Any
union _Entity = Platform
type _Service { sdl: String! }
type Query { _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }
directive @key(fields: String!) repeatable on OBJECT
directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT
directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT
schema { query: Query }
`

// asked is what one operation may read, and what of it was denied; fields are resolved side by side.
type asked struct {
	*claims
	mutex  sync.Mutex
	denied []string
}

type askedKey struct{}

func askedIn(ctx context.Context) *asked { return ctx.Value(askedKey{}).(*asked) }

// mayRead notes a denial, by which nothing of the operation is answered.
func (a *asked) mayRead(item string) bool {
	if contains(*a.Grants, item) {
		return true
	}
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.denied = append(a.denied, item)
	return false
}

func contains(list []string, text string) bool {
	for _, each := range list {
		if each == text {
			return true
		}
	}
	return false
}

// representation is the scalar _Any.
type representation map[string]any

func (representation) ImplementsGraphQLType(name string) bool { return name == "_Any" }

func (r *representation) UnmarshalGraphQL(input any) error {
	given, isObject := input.(map[string]any)
	if !isObject {
		given = map[string]any{}
	}
	*r = given
	return nil
}

type noEntity struct{}

func (noEntity) Error() string              { return "There is no such entity." }
func (noEntity) Extensions() map[string]any { return map[string]any{"code": "BAD_USER_INPUT"} }

type service struct{ sdl string }

func (s *service) SDL() string { return s.sdl }

type entity struct{ platform *platform }

func (e *entity) ToPlatform() (*platform, bool) { return e.platform, e.platform != nil }

type root struct {
	sdl     string
	holding map[string]*held
}

// Service resolves _service: underscores do not count in names of methods.
func (r *root) Service() *service { return &service{r.sdl} }

// Entities resolves _entities.
func (r *root) Entities(args struct{ Representations []representation }) ([]*entity, error) {
	found := make([]*entity, 0, len(args.Representations))
	for _, each := range args.Representations {
		code, isText := each["code"].(string)
		if each["__typename"] != "Platform" || !isText {
			return nil, noEntity{}
		}
		found = append(found, &entity{&platform{code, r.holding[code]}})
	}
	return found, nil
}

func federated(sdl string, holding map[string]*held) (*graphql.Schema, error) {
	lines := []string{}
	for _, line := range strings.Split(sdl, "\n") {
		if !strings.HasPrefix(line, "extend schema @link") {
			lines = append(lines, line)
		}
	}
	return graphql.ParseSchema(strings.Join(lines, "\n")+added, &root{sdl, holding}, graphql.UseStringDescriptions())
}

func denial(item string) any {
	message := map[string]string{
		"en": fmt.Sprintf("The caller context does not grant %s.", item),
		"zh": fmt.Sprintf("调用上下文未授予 %s。", item),
	}
	remedy := map[string]string{
		"en": "Ask the hub, which leaves out what may not be read.",
		"zh": "请通过本系统查询，本系统会略去无权查阅的内容。",
	}
	extensions := map[string]any{"policy": item, "code": "FIELD_DENIED", "message": message, "remedy": remedy}
	return map[string]any{"errors": []any{map[string]any{"message": message["en"], "extensions": extensions}}}
}

// answers executes operations under verified claims; what is not granted denies the whole of one.
func answers(schema *graphql.Schema) func(context.Context, string, map[string]any, *claims) (any, error) {
	return func(ctx context.Context, query string, variables map[string]any, given *claims) (any, error) {
		if errs := schema.ValidateWithVariables(query, variables); len(errs) > 0 {
			return nil, fmt.Errorf("%s", errs[0].Message)
		}
		reading := &asked{claims: given}
		result := schema.Exec(context.WithValue(ctx, askedKey{}, reading), query, "", variables)
		if len(reading.denied) > 0 {
			sort.Strings(reading.denied)
			return denial(reading.denied[0]), nil
		}
		for _, failure := range result.Errors {
			// Nothing of a fault's inside leaves the site.
			if _, isTold := failure.ResolverError.(noEntity); !isTold {
				failure.Message = "Something went wrong inside the subgraph."
				failure.Extensions = map[string]any{"code": "INTERNAL"}
			}
		}
		// Without data where an error left none: nothing of it was executed.
		if string(result.Data) == "null" {
			result.Data = nil
		}
		return result, nil
	}
}
