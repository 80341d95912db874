package org.linjuli.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The divisions that come with the product. */
public final class Divisions {

    private Divisions() {}

    /** Fuqing with its 26 streets and towns and 522 communities, the province and prefecture first. */
    public static List<Division> ofFuqing() {
        try (var resource = Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.csv"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(field -> new Division(field[0], field[1], Division.Kind.valueOf(field[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of divisions can't be read", e);
        }
    }
}
