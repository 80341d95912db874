package org.linjuli.territory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address taken apart; numbers are in figures, and a letter stands where a house has one. */
public record AddressParts(Map<AddressPart, String> said) {

    private static final List<AddressPart> WANTED = List.of(
            AddressPart.STREET, AddressPart.COMMUNITY, AddressPart.COMPOUND, AddressPart.BUILDING, AddressPart.ROOM);

    public AddressParts {
        var copy = new EnumMap<AddressPart, String>(AddressPart.class);
        copy.putAll(said);
        said = Collections.unmodifiableMap(copy);
    }

    public Optional<String> get(AddressPart part) {
        return Optional.ofNullable(said.get(part));
    }

    OptionalInt number(AddressPart part) {
        return get(part)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    /** What a full address would have said too. */
    public List<AddressPart> missing() {
        return WANTED.stream().filter(part -> !said.containsKey(part)).toList();
    }

    /** All names in it below the county. */
    String names() {
        return Stream.of(AddressPart.STREET, AddressPart.COMMUNITY, AddressPart.COMPOUND)
                .flatMap(part -> get(part).stream())
                .collect(Collectors.joining());
    }
}
