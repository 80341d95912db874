package org.linjuli.planning.command;

/** What is wrong with a file, and in which line. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
