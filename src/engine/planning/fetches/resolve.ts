import { fieldsIn, TriedChoices, type Choice } from '../choosing/choices.js';
import type { GraphChooser } from '../choosing/choose-graphs.js';
import type { Way } from '../choosing/reach.js';
import type { PlanBudget } from '../model/budget.js';
import { LIST_ITEMS, type PathStep, type RepresentationPart } from '../model/plan.js';
import type { Provided } from '../model/provided.js';
import { TYPENAME, type PlanField, type PlanSelection } from '../model/selection.js';
import type { SupergraphModel, TypeView } from '../model/supergraph-model.js';
import { depthAfter, FetchSelections, mergeShapes, type FetchGroup } from './fetch-group.js';
import { representationParts } from './representation-parts.js';

type Selections = readonly PlanSelection[];

/** A place in the joined data, and the fetches that are about the objects there. */
interface Spot {
  /** Tells spots of a plan apart. */
  readonly id: number;
  readonly path: readonly PathStep[];
  readonly groups: FetchGroup[];
  /** By the key of the next step, and the types that are told apart before it. */
  readonly below: Map<string, Spot>;
}

/** Objects at a spot, as one fetch has them. */
interface Here extends TypeView {
  readonly group: FetchGroup;
  readonly selections: FetchSelections;
  readonly provided: Provided;
  /** The type that the objects are told apart by, where others stand at the spot too. */
  readonly on: string | null;
}

const NO_REST: Selections = [];

/**
 * Turns selections into fetches. A field is taken from the fetch at hand where its subgraph gives it; for the others the
 * cheapest ways to other subgraphs are opened. What cannot be had below a field is handed up to where the field itself
 * may be asked of another subgraph.
 */
export class SelectionResolver {
  readonly #model: SupergraphModel;
  readonly #chooser: GraphChooser;
  readonly #budget: PlanBudget;
  #spots = 0;
  readonly #groups: FetchGroup[] = [];
  /** Where the newest fetch of a root type stands among them. Those before it it needs already. */
  #lastRoot = 0;
  /** Fetches that gave something since the innermost collection began. */
  #giving: Set<FetchGroup> | null = null;
  /** Fields that are being worked out. One that needs itself is not tried again. */
  readonly #workingOut = new Set<string>();

  constructor(model: SupergraphModel, chooser: GraphChooser, budget: PlanBudget) {
    this.#model = model;
    this.#chooser = chooser;
    this.#budget = budget;
  }

  get groups(): readonly FetchGroup[] {
    return this.#groups;
  }

  /**
   * Resolves fields of a root type.
   *
   * @returns the fields that cannot be had
   */
  root(
    kind: 'query' | 'mutation' | 'subscription',
    fields: readonly PlanField[],
    type: string,
  ): readonly PlanField[] {
    const after = this.#groups.slice(this.#lastRoot);
    const last = this.#groups.at(-1);
    // A subgraph runs the fields of one mutation in their order; what another had to add would come too late.
    const spot = this.#spot([], last?.kind === kind ? [last] : []);
    const enter = ({ view }: Way): Here => {
      const present = spot.groups.find(({ graph }) => graph === view.graph);
      const group = present ?? this.#rootGroup(kind, view, spot, after);
      return { ...view, group, selections: group.selections, provided: null, on: null };
    };
    return this.#fields(fields, type, null, spot, enter, kind === 'mutation');
  }

  #rootGroup(
    kind: 'query' | 'mutation' | 'subscription',
    { graph, local }: TypeView,
    spot: Spot,
    needs: readonly FetchGroup[],
  ): FetchGroup {
    const group: FetchGroup = {
      graph,
      kind,
      path: spot.path,
      shapes: [],
      selections: new FetchSelections(local.name),
      needs: new Set(needs),
      depth: depthAfter(needs),
    };
    spot.groups.push(group);
    if (group.path.length === 0) this.#lastRoot = this.#groups.length;
    this.#groups.push(group);
    return group;
  }

  /** @returns what cannot be had of it */
  #resolve(selections: Selections, here: Here, spot: Spot): Selections {
    const { local } = here;
    if (local.isInterfaceObject) return this.#unknown(selections, here, spot);
    if (local.kind !== 'OBJECT') return this.#abstract(selections, here, spot);
    const fields = this.#chooser.splitter.fieldsOf(selections, local.name);
    return this.#fields(fields, local.name, here, spot, (way) => this.#enter(local.name, way, here, spot));
  }

  /** Objects of an interface or union. */
  #abstract(selections: Selections, here: Here, spot: Spot): Selections {
    const { local, graph, provided } = here;
    here.selections.add(TYPENAME, null);
    const { common, byType, missing } = this.#chooser.split(selections, here, provided);
    const rest: PlanSelection[] = [...missing];
    for (const field of common) rest.push(...this.#place(field, local.name, here, spot));
    for (const [type, fields] of byType) {
      const object = graph.types.get(type);
      if (!object) continue;
      const there: Here = { ...here, local: object, selections: here.selections.on(type), on: type };
      const left = this.#fields(fields, type, there, spot, (way) => this.#enter(type, way, there, spot));
      if (left.length > 0) rest.push({ kind: 'FRAGMENT', on: type, inner: left });
    }
    return rest;
  }

  /** Objects of which the subgraph knows an interface only. */
  #unknown(selections: Selections, here: Here, spot: Spot): Selections {
    const { local, provided } = here;
    here.selections.add(TYPENAME, null);
    const { common, narrow } = this.#chooser.splitter.ofUnknown(selections, local.name);
    const enter = (way: Way): Here => this.#enter(local.name, way, here, spot);
    const rest: PlanSelection[] = [...this.#fields(common, local.name, here, spot, enter)];
    if (narrow.length === 0) return rest;
    const way = this.#chooser.wayToTypes(narrow, here, provided);
    if (!way) return [...rest, ...narrow.filter((each) => each.kind === 'FRAGMENT')];
    const there = enter(way);
    there.selections.add(TYPENAME, null);
    this.#gave(there.group);
    return [...rest, ...this.#resolve(narrow, there, spot)];
  }

  /** Fields of objects of one type. @returns those that cannot be had, or what is left of them */
  #fields(
    fields: readonly PlanField[],
    type: string,
    here: Here | null,
    spot: Spot,
    enterBy: (way: Way) => Here,
    isAskedOnce = false,
  ): readonly PlanField[] {
    const entered = new Map<Way, Here>();
    const enter = (way: Way): Here => {
      const there = entered.get(way) ?? enterBy(way);
      entered.set(way, there);
      return there;
    };
    const tried = new TriedChoices();
    const excluded = (field: PlanField, choice: Choice): boolean =>
      tried.has(field, choice) ||
      (choice.giving === 'WORKED_OUT' && this.#workingOut.has(workId(spot, type, field, choice)));
    const rest: PlanField[] = [];
    let pending = fields;
    while (pending.length > 0) {
      const chosen = this.#chooser.choose(pending, type, here, here?.provided ?? null, excluded);
      const left: PlanField[] = [];
      for (const field of inOrder(pending, chosen)) {
        this.#budget.spend();
        const choice = chosen.get(field)?.choice;
        if (!choice) {
          rest.push(field);
          continue;
        }
        tried.add(field, choice);
        left.push(...this.#take(field, type, choice, here, spot, enter));
      }
      if (isAskedOnce) return [...rest, ...left];
      pending = left;
    }
    return rest;
  }

  /** Takes a field from where it was chosen to be. @returns what is left of it */
  #take(
    field: PlanField,
    type: string,
    choice: Choice,
    here: Here | null,
    spot: Spot,
    enter: (way: Way) => Here,
  ): readonly PlanField[] {
    const { way, giving } = choice;
    if (!way) return here ? this.#place(field, type, here, spot) : [field];
    if (giving === 'GIVEN') {
      const there = enter(way);
      if (there.local.kind === 'OBJECT') return this.#place(field, type, there, spot);
      return fieldsIn(this.#resolve(this.#chooser.splitter.only(field), there, spot), field);
    }
    if (!here) return [field];
    const id = workId(spot, type, field, choice);
    this.#workingOut.add(id);
    const there = this.#enterWith(
      type,
      way,
      here,
      spot,
      way.view.local.fields.get(field.name)?.requires ?? [],
    );
    this.#workingOut.delete(id);
    return there ? this.#place(field, type, there, spot) : [field];
  }

  /** Puts a field into a fetch. @returns what is left of it */
  #place(field: PlanField, type: string, here: Here, spot: Spot): readonly PlanField[] {
    this.#gave(here.group);
    const child = field.inner ? this.#chooser.given.below(here, field) : null;
    if (field.inner && !child) return [field];
    const added = here.selections.add(field, child?.local.name ?? null);
    if (!field.inner || !child || !added.inner) return [];
    const own = here.local.fields.get(field.name);
    const below: Here = {
      ...child,
      group: here.group,
      selections: added.inner,
      provided: this.#chooser.given.providedBelow(here.provided, type, own),
      on: null,
    };
    // The answer is built by the object's type, also where the subgraph has only one that it can be.
    const inSupergraph = this.#model.fieldType(type, field.name)?.named;
    if (inSupergraph !== undefined && this.#model.isAbstract(inSupergraph)) {
      below.selections.add(TYPENAME, null);
    }
    const place = this.#spotBelow(spot, here.on, field.key, own?.type.lists ?? 0);
    const rest = this.#resolve(field.inner, below, place);
    return rest.length > 0 ? [{ ...field, inner: rest }] : [];
  }

  #spot(path: readonly PathStep[], groups: FetchGroup[]): Spot {
    return { id: this.#spots++, path, groups, below: new Map() };
  }

  #spotBelow(spot: Spot, on: string | null, key: string, lists: number): Spot {
    // No name has a space in it.
    const step = on === null ? key : `${on} ${key}`;
    const present = spot.below.get(step);
    if (present) return present;
    const steps: PathStep[] = on === null ? [] : [{ on }];
    steps.push(key, ...Array.from({ length: lists }, () => LIST_ITEMS));
    this.#budget.spend(1 + spot.path.length / 10);
    const below = this.#spot([...spot.path, ...steps], []);
    spot.below.set(step, below);
    return below;
  }

  /** The fetch that finds the objects at a spot in another subgraph by a key. */
  #enter(type: string, way: Way, here: Here, spot: Spot): Here {
    const { view } = way;
    if (type === this.#model.roots.query) return this.#enterRoot(view, here, spot);
    const { parts, needs } = this.#keyOf(type, way, here, spot);
    return this.#attach(view, here, spot, parts, needs);
  }

  #enterRoot(view: TypeView, here: Here, spot: Spot): Here {
    const present = spot.groups.find(({ graph, kind }) => graph === view.graph && kind === 'query');
    const group = present ?? this.#rootGroup('query', view, spot, [here.group]);
    return { ...view, group, selections: group.selections, provided: null, on: null };
  }

  /** The same, with what the subgraph needs to work fields out; null where that cannot be had. */
  #enterWith(type: string, way: Way, here: Here, spot: Spot, requires: Selections): Here | null {
    const key = this.#keyOf(type, way, here, spot);
    let rest: Selections = NO_REST;
    const needs = this.#collecting(() => {
      rest = this.#required(requires, type, here, spot);
    });
    if (rest.length > 0) return null;
    const parts = [...key.parts, ...representationParts(this.#model, requires, type)];
    return this.#attach(way.view, here, spot, parts, new Set([...key.needs, ...needs]));
  }

  #required(requires: Selections, type: string, here: Here, spot: Spot): Selections {
    const { splitter } = this.#chooser;
    if (here.local.kind === 'OBJECT' && !here.local.isInterfaceObject) {
      const fields = splitter.fieldsOf(requires, type);
      return this.#fields(fields, type, here, spot, (way) => this.#enter(type, way, here, spot));
    }
    return this.#resolve(requires, here, spot);
  }

  #keyOf(
    type: string,
    { sources }: Way,
    here: Here,
    spot: Spot,
  ): { readonly parts: readonly RepresentationPart[]; readonly needs: ReadonlySet<FetchGroup> } {
    const parts: RepresentationPart[] = [];
    const needs = this.#collecting(() => {
      for (const { view, parts: own } of sources) {
        const isHere = view.graph === here.graph && view.local === here.local;
        const there = isHere ? here : this.#enterBy(type, view, here, spot);
        for (const each of own) if (each.kind === 'FIELD' && there) this.#place(each, type, there, spot);
        parts.push(...representationParts(this.#model, own, type));
      }
    });
    return { parts, needs };
  }

  #enterBy(type: string, view: TypeView, here: Here, spot: Spot): Here | null {
    const way = this.#chooser
      .ways(type, here, here.provided)
      .find((each) => each.view.graph === view.graph && each.view.local === view.local);
    return way ? this.#enter(type, way, here, spot) : null;
  }

  /** Finds the fetch that entities are asked by, or makes it. */
  #attach(
    view: TypeView,
    here: Here,
    spot: Spot,
    parts: readonly RepresentationPart[],
    given: ReadonlySet<FetchGroup>,
  ): Here {
    const needs = new Set([here.group, ...given]);
    const { graph, local } = view;
    const shape = { on: here.on, typename: local.name, parts };
    const depth = depthAfter(needs);
    for (const group of spot.groups) {
      this.#budget.spend(1 + (group.shapes.length + parts.length + needs.size) / 10);
      // What is at least as deep as all that is needed cannot be needed by any of it.
      if (group.graph !== graph || group.kind !== 'entities' || group.depth < depth) continue;
      if (!isForType(group, local.name, here.on)) continue;
      const shapes = mergeShapes(group.shapes, shape);
      if (!shapes) continue;
      group.shapes.splice(0, group.shapes.length, ...shapes);
      for (const each of needs) group.needs.add(each);
      return this.#hereIn(group, view, here.on);
    }
    const group: FetchGroup = {
      graph,
      kind: 'entities',
      path: spot.path,
      shapes: [shape],
      selections: new FetchSelections(''),
      needs,
      depth,
    };
    spot.groups.push(group);
    this.#groups.push(group);
    return this.#hereIn(group, view, here.on);
  }

  #hereIn(group: FetchGroup, view: TypeView, on: string | null): Here {
    return { ...view, group, selections: group.selections.on(view.local.name), provided: null, on };
  }

  #collecting(work: () => void): ReadonlySet<FetchGroup> {
    const outer = this.#giving;
    const giving = new Set<FetchGroup>();
    this.#giving = giving;
    work();
    this.#giving = outer;
    return giving;
  }

  #gave(group: FetchGroup): void {
    this.#giving?.add(group);
  }
}

function workId(spot: Spot, type: string, { name, key }: PlanField, { way }: Choice): string {
  return `${spot.id} ${type}.${name} ${key} ${way?.view.graph.index}`;
}

/** What is at hand first, then what others give, then what must be worked out. */
function inOrder(
  fields: readonly PlanField[],
  chosen: ReadonlyMap<PlanField, { readonly choice: Choice } | null>,
): readonly PlanField[] {
  const rank = (field: PlanField): number => {
    const choice = chosen.get(field)?.choice;
    if (!choice?.way) return 0;
    return choice.giving === 'GIVEN' ? 1 : 2;
  };
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** Objects that are told apart go into one fetch only where the subgraph tells them apart too. */
function isForType({ selections, shapes }: FetchGroup, local: string, on: string | null): boolean {
  if (!selections.fragments.has(local)) return true;
  return shapes.some((shape) => shape.on === on && shape.typename === local);
}
