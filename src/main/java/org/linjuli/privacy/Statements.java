package org.linjuli.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All statements, of which the latest of each purpose holds. They ship with the product, so that a release is what changes them. */
final class Statements {

    private final Map<Purpose, Statement> current = new EnumMap<>(Purpose.class);

    Statements(List<Statement> all) {
        all.stream()
                .sorted(Comparator.comparingInt(Statement::version))
                .forEach(statement -> current.put(statement.purpose(), statement));
        for (var purpose : Purpose.values()) {
            if (!current.containsKey(purpose)) {
                throw new IllegalStateException("No statement tells what is done for " + purpose);
            }
        }
    }

    static Statements shipped(JsonMapper json) {
        try (var file = new ClassPathResource("org/linjuli/privacy/statements.json").getInputStream()) {
            return new Statements(json.readValue(file, new TypeReference<List<Statement>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Statement of(Purpose purpose) {
        return Objects.requireNonNull(current.get(purpose));
    }
}
