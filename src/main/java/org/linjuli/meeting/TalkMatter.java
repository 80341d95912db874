package org.linjuli.meeting;

import java.util.UUID;

/**
 * A matter that residents of a compound want to talk about.
 *
 * @param title without personal data, at most 80 characters
 */
public record TalkMatter(UUID id, String title) {}
