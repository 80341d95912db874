package org.linjuli.casework.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures as files below a folder, in sub-folders by day; on disk before their row is. */
final class FolderContents implements PhotoContents {

    private static final Logger log = LoggerFactory.getLogger(FolderContents.class);
    private static final String FULL_ENDING = ending(PhotoSize.FULL);

    private final Path folder;

    FolderContents(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void save(String name, CleanPhoto photo) {
        try {
            Files.createDirectories(file(name, PhotoSize.FULL).getParent());
            write(file(name, PhotoSize.FULL), photo.full);
            write(file(name, PhotoSize.THUMB), photo.thumb);
        } catch (IOException noRoom) {
            delete(List.of(name));
            throw PhotoProblem.PHOTO_STORAGE_FULL.now();
        }
    }

    @Override
    public byte[] read(String name, PhotoSize size) {
        try {
            return Files.readAllBytes(file(name, size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that can't be removed now is a stray for the next sweep. */
    @Override
    public void delete(Collection<String> names) {
        for (var name : names) {
            for (var size : PhotoSize.values()) {
                try {
                    Files.deleteIfExists(file(name, size));
                } catch (IOException e) {
                    log.warn("A picture could not be removed", e);
                }
            }
        }
    }

    /** The names of the pictures that came on that day. */
    List<String> of(LocalDate day) {
        var path = folder.resolve(dayPath(day));
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(FULL_ENDING))
                    .map(file -> dayPath(day) + "/" + file.substring(0, file.length() - FULL_ENDING.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String dayPath(LocalDate day) {
        return "%04d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private Path file(String name, PhotoSize size) {
        return folder.resolve(name + ending(size));
    }

    private static String ending(PhotoSize size) {
        return "-" + size.name().toLowerCase(Locale.ROOT) + ".jpg";
    }

    /** What is acknowledged must survive a power cut: the file and its entry in the folder. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        try (var directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
