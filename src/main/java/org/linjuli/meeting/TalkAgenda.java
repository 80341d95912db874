package org.linjuli.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What residents want to talk about, from whoever keeps it; nothing where nobody does. */
@Component
class TalkAgenda {

    private final ObjectProvider<TalkMatters> keepers;

    TalkAgenda(ObjectProvider<TalkMatters> keepers) {
        this.keepers = keepers;
    }

    List<TalkMatter> ready(NodePath compound) {
        return keepers.stream()
                .flatMap(keeper -> keeper.ready(compound).stream())
                .toList();
    }

    Map<UUID, TalkMatter> named(Collection<Item> items) {
        var ids = matters(items);
        return ids.isEmpty()
                ? Map.of()
                : keepers.stream()
                        .flatMap(keeper -> keeper.named(ids).stream())
                        .collect(Collectors.toMap(TalkMatter::id, Function.identity(), (one, other) -> one));
    }

    Set<AccountId> authors(Collection<Item> items) {
        var ids = matters(items);
        return ids.isEmpty()
                ? Set.of()
                : keepers.stream()
                        .flatMap(keeper -> keeper.authors(ids).stream())
                        .collect(Collectors.toSet());
    }

    private static Set<UUID> matters(Collection<Item> items) {
        return items.stream().map(Item::matter).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
