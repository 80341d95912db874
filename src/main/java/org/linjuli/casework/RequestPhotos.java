package org.linjuli.casework;

import org.linjuli.casework.photo.Attachment;
import org.linjuli.casework.photo.PhotoAccess;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Component;

/** Whoever may see a request may see its photos; everybody may see the results of those that are public. */
@Component
class RequestPhotos implements PhotoAccess {

    private final RequestStore requests;

    RequestPhotos(RequestStore requests) {
        this.requests = requests;
    }

    @Override
    public boolean maySee(Actor actor, Attachment photo) {
        return photo.owner() == Attachment.Owner.REQUEST
                && (requests.find(photo.subject(), actor).isPresent()
                        || (photo.stage() == Attachment.Stage.AFTER && requests.isPublic(photo.subject())));
    }
}
