package org.linjuli.casework.suggest;

/** A stored model that can't be used; the way out is to train again. */
public final class UnreadableModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableModel(String why) {
        super("The stored suggestion model can't be read: " + why);
    }

    UnreadableModel(String why, Throwable cause) {
        super("The stored suggestion model can't be read: " + why, cause);
    }
}
