package org.linjuli.project;

import java.time.Clock;
import org.linjuli.casework.Casework;
import org.linjuli.casework.Filing;
import org.linjuli.casework.RequestSource;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.springframework.stereotype.Component;

/** Files a request for a project that residents sent back once too often, so that somebody above owes them an answer. */
@Component
class ProjectFilings {

    private final Casework casework;
    private final ProjectStore store;
    private final Clock clock;

    ProjectFilings(Casework casework, ProjectStore store, Clock clock) {
        this.casework = casework;
        this.store = store;
        this.clock = clock;
    }

    /** In the transaction at hand. */
    Project filed(Project raised) {
        var id = Ids.next(clock);
        var place = store.buildings(raised.id()).stream()
                .findFirst()
                .<Filing.Where>map(Filing.Where.InBuilding::new)
                .orElseGet(() -> new Filing.Where.Within(raised.area()));
        var text = "党员领办项目整改 %d 次后，受影响的住户仍不满意。项目目标：%s"
                .formatted(ProjectLifecycle.MOST_RECTIFIED, raised.clarities().goal());
        var source = new RequestSource(RequestSource.Kind.PROJECT, raised.id());
        casework.submit(Actor.system(), Filing.outOf(source, id, raised.title(), text, place));
        return raised.on(raised.course().filed(id));
    }
}
