package org.linjuli.lifecycle;

import java.util.List;
import java.util.Optional;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where desks keep other office hours than the usual ones, and how the city sets them. */
@Component
public class DeskOpening {

    private final OfficeHoursStore store;
    private final WorkingTimes times;
    private final Audit audit;

    DeskOpening(OfficeHoursStore store, WorkingTimes times, Audit audit) {
        this.store = store;
        this.times = times;
        this.audit = audit;
    }

    /** All that is set, in the order of the nodes. */
    public List<DeskHours> all() {
        return store.all();
    }

    public Optional<DeskHours> at(NodePath node) {
        return store.all().stream().filter(desk -> desk.node().equals(node)).findFirst();
    }

    /**
     * Sets the hours for a node and all below it. Clocks that already run keep the deadline they have.
     *
     * @param version the version that the change was made from; 0 where nothing was set
     */
    @Transactional
    public DeskHours set(Actor actor, NodePath node, int version, OfficeHours hours) {
        actor.require(Permission.CALENDAR_EDIT);
        var now = at(node);
        if (now.isPresent() && now.get().hours().equals(hours)) {
            return now.get();
        }
        var next = new DeskHours(node, hours, version + 1);
        if (now.map(DeskHours::version).orElse(0) != version || !store.replace(next, actor.account())) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        audit.record(actor, Act.change("office-hours.set", "node", node).at(node));
        times.changed();
        return next;
    }

    /** From now on the hours of the node above hold. */
    @Transactional
    public void clear(Actor actor, NodePath node, int version) {
        actor.require(Permission.CALENDAR_EDIT);
        if (at(node).isEmpty()) {
            throw CalendarProblem.HOURS_UNKNOWN.now();
        }
        if (!store.remove(node, version)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        audit.record(actor, Act.change("office-hours.clear", "node", node).at(node));
        times.changed();
    }
}
