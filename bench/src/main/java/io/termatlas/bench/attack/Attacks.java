package io.termatlas.bench.attack;

import io.termatlas.model.fault.UsageFault;
import java.util.List;
import java.util.stream.Collectors;

/// All attacks, in the order in which they are made.
final class Attacks {
    /// The last one changes the index.
    static final List<Attack> ALL = List.of(
            new StalledHeads(),
            new StalledBodies(),
            new UnreadAnswers(),
            new ManyClients(),
            new Batches(),
            new FewFiles(),
            new VanishingClients(),
            new Overload(),
            new Reingestion());

    private Attacks() {}

    /// @param names of attacks; none of them means all
    /// @throws UsageFault when there is none of a name
    static List<Attack> named(List<String> names) {
        for (String name : names) {
            if (ALL.stream().noneMatch(attack -> attack.name().equals(name))) {
                throw new UsageFault("There is no attack '" + name + "', only "
                        + ALL.stream().map(Attack::name).collect(Collectors.joining(", ")) + ".");
            }
        }
        return ALL.stream()
                .filter(attack -> names.isEmpty() || names.contains(attack.name()))
                .toList();
    }
}
