package org.linjuli.casework.photo;

import org.linjuli.shared.Actor;

/**
 * Says who may see the photos of what a module has; to those of other modules it says no. All are asked for each photo that is not the actor's own; while nobody
 * answers, only uploaders see their photos.
 */
@FunctionalInterface
public interface PhotoAccess {

    boolean maySee(Actor actor, Attachment photo);
}
