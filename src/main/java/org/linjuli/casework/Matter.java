package org.linjuli.casework;

/** What it is about, in the reporter's words. */
public record Matter(
        String category, String title, String body, Channel channel, boolean isPrivate, boolean emergency) {}
