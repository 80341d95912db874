package org.linjuli.casework.photo;

import java.util.Collection;

/** Where the pictures themselves are kept, by their random names. */
sealed interface PhotoContents permits DatabaseContents, FolderContents {

    void save(String name, CleanPhoto photo);

    byte[] read(String name, PhotoSize size);

    /** Removes pictures whose rows are gone; those that are gone already don't matter. */
    void delete(Collection<String> names);

    /** The places to keep pictures in. */
    enum Store {
        DATABASE,
        FOLDER
    }
}
