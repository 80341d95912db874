package org.linjuli.casework.photo;

import java.util.UUID;

/** What a photo belongs to: a request, and whether it shows the matter or the result. */
public record Attachment(UUID request, Stage stage) {

    /** What the photo shows. */
    public enum Stage {
        BEFORE,
        AFTER
    }
}
