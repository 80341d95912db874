package org.linjuli.casework.photo;

import org.linjuli.casework.photo.PhotoContents.Store;

/**
 * The places where pictures are kept.
 *
 * @param forNew where new ones go; the other still holds what came before the setting changed
 */
record PhotoShelves(Store forNew, DatabaseContents database, FolderContents folder) {

    PhotoContents at(Store store) {
        return switch (store) {
            case DATABASE -> database;
            case FOLDER -> folder;
        };
    }
}
