package org.linjuli.cipher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file of keys that nobody but its owner may read. */
record KeyFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    KeyRing read() {
        try {
            var others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            others.removeIf(permission -> permission.name().startsWith("OWNER"));
            if (!others.isEmpty()) {
                throw new IllegalStateException(
                        "The key file " + path + " may be read by others than its owner: chmod 600 it");
            }
            return KeyRing.parse(Files.readString(path));
        } catch (IOException e) {
            throw new IllegalStateException("The key file " + path + " can't be read", e);
        }
    }

    KeyRing readOrGenerate() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(path, KeyRing.generate());
        } catch (FileAlreadyExistsException e) {
            return read();
        } catch (IOException e) {
            throw new IllegalStateException("The key file " + path + " can't be made", e);
        }
        return read();
    }
}
