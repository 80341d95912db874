package org.linjuli.casework.photo;

import java.util.UUID;

/** What a photo belongs to: a request or a part of a project, and whether it shows the matter or the result. */
public record Attachment(Owner owner, UUID subject, Stage stage) {

    /** Which module has it, and says who may see its photos. */
    public enum Owner {
        REQUEST,
        PROJECT
    }

    public static Attachment ofRequest(UUID request, Stage stage) {
        return new Attachment(Owner.REQUEST, request, stage);
    }

    public static Attachment ofProject(UUID subject, Stage stage) {
        return new Attachment(Owner.PROJECT, subject, stage);
    }

    /** What the photo shows. */
    public enum Stage {
        BEFORE,
        AFTER
    }
}
