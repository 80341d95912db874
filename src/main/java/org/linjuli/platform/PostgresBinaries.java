package org.linjuli.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from the jar for this operating system. */
record PostgresBinaries(Path home) {

    static PostgresBinaries unpackedIn(Path folder) {
        var archive = new ClassPathResource("postgres-" + platform() + ".txz");
        if (!archive.exists()) {
            throw new DatabaseRefused("This build brings no PostgreSQL for " + platform()
                    + ". Build it on this kind of machine, or set linjuli.database.url to an outside PostgreSQL.");
        }
        try {
            var home = folder.resolve("postgres-" + platform() + "-" + archive.contentLength());
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL can't be unpacked into " + folder, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    static boolean onWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    static boolean onLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    private static String platform() {
        var system = onWindows() ? "windows" : onLinux() ? "linux" : "darwin";
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return system + "-" + (arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64");
    }

    /** Under another name until complete, so that a crash leaves nothing half unpacked. */
    private static void unpack(ClassPathResource archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var draft = Files.createTempDirectory(home.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(archive.getInputStream())), "UTF-8")) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, draft);
            }
        }
        DataFolder.restrict(draft, "rwxr-xr-x");
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(draft);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path draft) throws IOException {
        var target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                DataFolder.restrict(target, "rwxr-xr-x");
            }
        }
    }
}
