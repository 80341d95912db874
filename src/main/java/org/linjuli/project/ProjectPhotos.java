package org.linjuli.project;

import org.linjuli.casework.photo.Attachment;
import org.linjuli.casework.photo.PhotoAccess;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;

/** How it looked before and what shows that it is done is public; what inspections found is for those who work on it. */
@Component
class ProjectPhotos implements PhotoAccess {

    private final ProjectStore projects;
    private final CriteriaStore criteria;
    private final InspectionStore inspections;
    private final TeamStore team;

    ProjectPhotos(ProjectStore projects, CriteriaStore criteria, InspectionStore inspections, TeamStore team) {
        this.projects = projects;
        this.criteria = criteria;
        this.inspections = inspections;
        this.team = team;
    }

    @Override
    public boolean maySee(Actor actor, Attachment photo) {
        if (photo.owner() != Attachment.Owner.PROJECT) {
            return false;
        }
        var subject = photo.subject();
        return Asker.PRODUCT.ask(() -> projects.find(subject).isPresent()
                || criteria.evidence(subject).isPresent()
                || inspections
                        .projectOf(subject)
                        .flatMap(projects::find)
                        .filter(one ->
                                actor.may(Permission.PROJECT_READ, one.area()) || team.has(one.id(), actor.account()))
                        .isPresent());
    }
}
