module example/telecom

go 1.25

require github.com/graph-gophers/graphql-go v1.9.0
