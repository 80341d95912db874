package org.linjuli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything the embedded database keeps, used by one running product at a time. */
record DataFolder(Path root) {

    static DataFolder at(Path root) {
        var folder = new DataFolder(root.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.root);
            restrict(folder.root, "rwx------");
            Files.createDirectories(folder.logs());
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder.root + " can't be written", e);
        }
        return folder;
    }

    Path pgdata() {
        return root.resolve("pgdata");
    }

    Path logs() {
        return root.resolve("log");
    }

    Path binaries() {
        return root.resolve("bin");
    }

    Path credentials() {
        return root.resolve("credentials.properties");
    }

    /** Held until closed, or until the process ends however it ends. */
    FileChannel lock() {
        try {
            var channel =
                    FileChannel.open(root.resolve("linjuli.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new DatabaseRefused("Another Linjuli is running on the data folder " + root
                        + ". Stop it first, or set linjuli.database.embedded.data-dir to another folder.");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + root + " can't be locked", e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
