package org.linjuli.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made from the program and committed, so that a change of it is seen in review. */
public record Committed(Path path) {

    public static Committed file(String path) {
        return new Committed(Path.of(path));
    }

    /** Writes what the program says now, and fails when the committed file said something else. */
    public void shouldSay(String text) {
        try {
            if (Files.exists(path) && Files.readString(path).equals(text)) {
                return;
            }
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fail("%s did not say what the program says. It has been written anew: look at its diff and commit it.", path);
    }
}
