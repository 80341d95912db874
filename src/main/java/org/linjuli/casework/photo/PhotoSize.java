package org.linjuli.casework.photo;

/** The two sizes in which a photo is kept. */
public enum PhotoSize {
    /** At most {@value PhotoCleaner#THUMB} pixels long, for lists. */
    THUMB,
    /** At most {@value PhotoCleaner#FULL} pixels long. */
    FULL
}
