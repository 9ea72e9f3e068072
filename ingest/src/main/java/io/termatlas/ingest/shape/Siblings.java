package io.termatlas.ingest.shape;

import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The terms of a page and what they refer to: other terms of the page, and those of the same glossary on other pages.
///
/// A term states its relations as SKOS does (`skos:broader`), or as schema.org's `isRelatedTo`; what it or its page
/// `mentions` counts where that is a term. What lies on another site is none of the glossary. See
/// <https://www.w3.org/TR/skos-reference/#semantic-relations>.
final class Siblings {
    private static final List<String> SKOS =
            List.of("", "skos:", "http://www.w3.org/2004/02/skos/core#", "https://www.w3.org/2004/02/skos/core#");
    private static final List<Relation> OF_SKOS = List.of(Relation.RELATED, Relation.BROADER, Relation.NARROWER);
    private static final String MENTIONS = "mentions";
    private static final String BLANK_NODE = "_:";

    private final SchemaOrg schema;
    private final SharedAddresses shared;
    private final String route;
    private final List<Member> members = new ArrayList<>();
    private final IdentityHashMap<ObjectValue, Member> byObject = new IdentityHashMap<>();
    private final Map<String, Member> byAddress = new HashMap<>();
    private final Map<String, Member> byName = new HashMap<>();

    /// @param route of the page
    Siblings(SchemaOrg schema, SharedAddresses shared, String route) {
        this.schema = schema;
        this.shared = shared;
        this.route = route;
    }

    /// A term of the page.
    private static final class Member {
        private final ObjectValue object;
        /// Without its relations.
        private final Draft draft;
        private final List<String> addresses;

        Member(ObjectValue object, Draft draft, List<String> addresses) {
            this.object = object;
            this.draft = draft;
            this.addresses = addresses;
        }

        Draft.Related related(Relation relation) {
            String name = draft.name();
            return new Draft.Related(draft.slug(), new Text(name), draft.spelled() ? name : "", relation);
        }
    }

    /// A thing that a term refers to.
    ///
    /// @param addresses that identify it, the most telling first
    /// @param name      nothing for none
    private record Reference(List<String> addresses, Value name, boolean isTerm) {}

    void add(ObjectValue object, Draft draft, List<String> addresses) {
        Member member = new Member(
                object,
                draft,
                addresses.stream()
                        .filter(address -> !address.isBlank() && !shared.holds(address))
                        .toList());
        members.add(member);
        byObject.put(object, member);
        member.addresses.forEach(address -> byAddress.putIfAbsent(target(address), member));
        byName.putIfAbsent(draft.name(), member);
    }

    /// The drafts in the order in which they were added, with what they are related to: what they state, then what
    /// they and the pages about them mention.
    ///
    /// @param pages objects that are no terms
    List<Draft> related(List<ObjectValue> pages) {
        Map<Member, List<ObjectValue>> about = about(pages);
        return members.stream()
                .map(member -> member.draft.relatedTo(related(member, about.getOrDefault(member, List.of()))))
                .toList();
    }

    private Map<Member, List<ObjectValue>> about(List<ObjectValue> pages) {
        Map<Member, List<ObjectValue>> about = new HashMap<>();
        for (ObjectValue page : pages) {
            for (Member member : members.size() == 1 ? members : subjects(page)) {
                about.computeIfAbsent(member, first -> new ArrayList<>()).add(page);
            }
        }
        return about;
    }

    private Set<Member> subjects(ObjectValue page) {
        List<Value> subjects = new ArrayList<>(SchemaOrg.all(schema.get("mainEntity", page)));
        subjects.addAll(SchemaOrg.all(schema.get("about", page)));
        Set<Member> found = new LinkedHashSet<>();
        for (Value subject : subjects) {
            Optional.ofNullable(byObject.get(subject))
                    .or(() -> reference(subject).flatMap(this::known))
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<Draft.Related> related(Member member, List<ObjectValue> pages) {
        List<Draft.Related> related = new ArrayList<>();
        ObjectValue term = member.object;
        for (int i = 0; i < term.size(); i++) {
            List<Value> values = SchemaOrg.all(term.part(i));
            relation(term.name(i)).ifPresent(relation -> add(values, relation, false, member, related));
        }
        add(SchemaOrg.all(schema.get(MENTIONS, term)), Relation.RELATED, true, member, related);
        pages.forEach(page -> add(SchemaOrg.all(schema.get(MENTIONS, page)), Relation.RELATED, true, member, related));
        return related;
    }

    private Optional<Member> known(Reference reference) {
        return reference.addresses.stream()
                .flatMap(address -> Stream.ofNullable(byAddress.get(target(address))))
                .findFirst();
    }

    /// Of an address as it is written in the page.
    private String target(String address) {
        return Addresses.target(address.startsWith("#") ? Addresses.ofPage(address, route) : address);
    }

    private static Optional<Relation> relation(String property) {
        for (String prefix : SKOS) {
            for (Relation relation : OF_SKOS) {
                if (property.equals(prefix + relation.text())) {
                    return Optional.of(relation);
                }
            }
        }
        return SchemaOrg.isNamed("isRelatedTo", property) ? Optional.of(Relation.RELATED) : Optional.empty();
    }

    private void add(
            List<Value> values, Relation relation, boolean mentioned, Member from, List<Draft.Related> related) {
        Set<String> seen = new HashSet<>();
        related.forEach(known -> seen.add(known.slug()));
        for (Value value : values) {
            reference(value)
                    .flatMap(reference -> find(reference, relation, mentioned, from))
                    .filter(found -> seen.add(found.slug()))
                    .ifPresent(related::add);
        }
    }

    private Optional<Reference> reference(Value value) {
        if (value instanceof Text text) {
            return Optional.of(
                    isAddress(text.value())
                            ? new Reference(List.of(text.value()), Nothing.UNDEFINED, false)
                            : new Reference(List.of(), text, false));
        }
        if (!(value instanceof ObjectValue thing)) {
            return Optional.empty();
        }
        if (thing.get("@value") instanceof Text literal) {
            return Optional.of(new Reference(List.of(), literal, false));
        }
        String id = thing.get("@id") instanceof Text text ? text.value() : "";
        List<String> addresses = Stream.of(schema.address("url", thing), id)
                .filter(address -> !address.isBlank())
                .toList();
        return Optional.of(new Reference(addresses, schema.text("name", thing), schema.isA(DefinedTerms.TERM, thing)));
    }

    private static boolean isAddress(String text) {
        return text.indexOf('/') >= 0 || text.indexOf('#') >= 0 || text.startsWith(BLANK_NODE);
    }

    private Optional<Draft.Related> find(Reference reference, Relation relation, boolean mentioned, Member from) {
        List<String> places = reference.addresses.stream()
                .filter(address -> !address.startsWith(BLANK_NODE))
                .toList();
        Optional<Member> known = known(reference);
        if (known.isEmpty() && places.isEmpty() && reference.name instanceof Text name) {
            known = Optional.ofNullable(byName.get(Draft.seen(name.value())));
        }
        if (known.isPresent()) {
            return known.filter(member -> member != from).map(member -> member.related(relation));
        }
        if (!places.isEmpty()) {
            return places.stream()
                    .filter(place -> isOnAPageOfTheGlossary(place, reference.isTerm, mentioned, from))
                    .findFirst()
                    .map(place -> new Draft.Related(Addresses.slug(place), reference.name, "", relation));
        }
        return reference.name instanceof Text name && (!mentioned || reference.isTerm)
                ? Optional.of(byName(name, relation))
                : Optional.empty();
    }

    private static Draft.Related byName(Text name, Relation relation) {
        return new Draft.Related(NameSlug.of(name.value()), name, name.value(), relation);
    }

    /// What is mentioned may be anything, unless it lies beside the term or says that it is one.
    private boolean isOnAPageOfTheGlossary(String place, boolean isTerm, boolean mentioned, Member from) {
        if (shared.holds(place) || Addresses.slug(place).isEmpty()) {
            return false;
        }
        String host = Addresses.host(place);
        boolean onSite = host.isEmpty()
                || from.addresses.stream().anyMatch(own -> Addresses.host(own).equals(host));
        boolean saysItsHost =
                from.addresses.stream().anyMatch(own -> !Addresses.host(own).isEmpty());
        boolean beside = liesBeside(place, from);
        return onSite ? !mentioned || isTerm || beside : !saysItsHost && beside;
    }

    private boolean liesBeside(String place, Member from) {
        String folder = folder(target(place));
        return folder(Addresses.target(route)).equals(folder)
                || from.addresses.stream().anyMatch(own -> folder(target(own)).equals(folder));
    }

    private static String folder(String target) {
        return target.substring(0, Math.max(0, Math.max(target.lastIndexOf('/'), target.lastIndexOf('#'))));
    }
}
