package org.linjuli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Generated passwords of the embedded database, one file that only its owner may read. */
record Credentials(Login superuser, Login migrator, Login app) {

    /** Owns the tables; nobody signs in as it. */
    static final String OWNER = "linjuli_owner";

    private static final String SUPERUSER = "linjuli_super";
    private static final String MIGRATOR = "linjuli_migrator";
    private static final String APP = "linjuli_app";

    static Credentials of(DataFolder folder) {
        try {
            if (!Files.exists(folder.credentials())) {
                generate(folder.credentials());
            }
            return read(folder.credentials());
        } catch (IOException e) {
            throw new UncheckedIOException("The passwords in " + folder.credentials() + " can't be read", e);
        }
    }

    private static Credentials read(Path file) throws IOException {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Credentials(login(kept, SUPERUSER), login(kept, MIGRATOR), login(kept, APP));
    }

    private static Login login(Properties kept, String role) {
        var password = kept.getProperty(role);
        if (password == null) {
            throw new DatabaseRefused("credentials.properties in the data folder has no password for " + role
                    + "; restore that file from the backup of the data folder.");
        }
        return new Login(role, password);
    }

    private static void generate(Path file) throws IOException {
        var random = new SecureRandom();
        var lines = new StringBuilder("# Passwords of the embedded database. Keep with the data folder.\n");
        for (var role : new String[] {SUPERUSER, MIGRATOR, APP}) {
            var secret = new byte[24];
            random.nextBytes(secret);
            lines.append(role)
                    .append('=')
                    .append(HexFormat.of().formatHex(secret))
                    .append('\n');
        }
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        DataFolder.restrict(draft, "rw-------");
        Files.writeString(draft, lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
