package org.linjuli.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.NodePath;

/** What came along with an action, after {@link InputCheck} found it complete and well formed. */
public record Inputs(Map<String, Object> values) {

    public static final Inputs NONE = new Inputs(Map.of());

    public Inputs {
        values = Map.copyOf(values);
    }

    public Optional<String> text(String name) {
        return get(name, String.class);
    }

    public Optional<LocalDate> date(String name) {
        return get(name, LocalDate.class);
    }

    public Optional<Integer> days(String name) {
        return get(name, Integer.class);
    }

    public Optional<NodePath> desk(String name) {
        return get(name, NodePath.class);
    }

    public Optional<UUID> request(String name) {
        return get(name, UUID.class);
    }

    public Optional<UUID> node(String name) {
        return get(name, UUID.class);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(value -> Enum.valueOf(type, value));
    }

    public List<UUID> photos(String name) {
        return get(name, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(UUID.class::cast)
                .toList();
    }

    private <V> Optional<V> get(String name, Class<V> type) {
        return Optional.ofNullable(values.get(name)).map(type::cast);
    }
}
