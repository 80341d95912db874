package org.linjuli.meeting;

import static org.linjuli.meeting.MeetingProblem.*;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands on an agenda besides what is drawn, and what becomes of each item. */
@Service
public class Agendas {

    private static final int LAST_SLOT = 1000;

    private final MeetingSight sight;
    private final MeetingStore meetings;
    private final AgendaStore store;
    private final ResolutionSteps resolutions;
    private final MeetingSteps steps;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Agendas(
            MeetingSight sight,
            MeetingStore meetings,
            AgendaStore store,
            ResolutionSteps resolutions,
            MeetingSteps steps,
            Audit audit,
            ApplicationEventPublisher events) {
        this.sight = sight;
        this.meetings = meetings;
        this.store = store;
        this.resolutions = resolutions;
        this.steps = steps;
        this.audit = audit;
        this.events = events;
    }

    /** Whoever sits in the meeting or keeps it puts something on its agenda; the same again finds the same. */
    @Transactional
    public void add(Actor actor, UUID meeting, UUID id, String title) {
        var found = sight.seen(actor, meeting);
        if (!sight.mayRecord(actor, found)
                && sight.mine(actor, found, sight.seats(found)).isEmpty()) {
            throw NOT_THE_CLERK.now();
        }
        var stored = store.find(meeting, id);
        if (stored.isPresent()) {
            if (!title.equals(stored.get().title())) {
                throw SAME_ID_OTHER_CONTENT.now();
            }
            return;
        }
        var item = new Item(id, Item.Kind.OTHER, null, null, title, null, null, null, null);
        if (!meetings.undecided(meeting, 1)) {
            throw NOT_RUNNING.now();
        }
        if (!store.add(meeting, item, LAST_SLOT)) {
            throw SAME_ID_OTHER_CONTENT.now();
        }
        audit.record(actor, Act.change("meeting.add-item", "meeting", meeting).at(found.node()));
    }

    /** What the chair or the clerk writes down as the outcome of an item; the same resolution again changes nothing. */
    @Transactional
    public void decide(Actor actor, UUID meeting, UUID id, Decision decision) {
        var found = sight.seen(actor, meeting);
        sight.requireClerk(actor, found);
        var item = store.locked(meeting, id).orElseThrow(NO_SUCH_ITEM::now);
        if (item.resolution() != null) {
            resolutions.unlessRepeated(item.resolution(), decision);
            return;
        }
        if (found.state() != MeetingState.OPEN) {
            throw NOT_RUNNING.now();
        }
        if (item.isTalkedOut()) {
            unlessRepeated(item, decision);
            return;
        }
        Asker.PRODUCT.run(() -> {
            decided(actor, found, item, decision);
            heard(actor, found, item, decision);
        });
    }

    /** A topic that was talked about has gone on since. */
    private static void unlessRepeated(Item item, Decision decision) {
        boolean isSame = decision instanceof Decision.Note note && Objects.equals(note.note(), item.note());
        if (!isSame) {
            throw DECIDED_ALREADY.now();
        }
    }

    private void heard(Actor actor, Meeting meeting, Item item, Decision decision) {
        var matter = item.matter();
        if (matter != null) {
            var outcome = decision instanceof Decision.Postpone ? TalkOutcome.ADJOURNED : TalkOutcome.DISCUSSED;
            events.publishEvent(new TalkHeard(meeting.id(), matter, outcome, actor.account(), steps.now()));
        }
    }

    private void decided(Actor actor, Meeting meeting, Item item, Decision decision) {
        switch (decision) {
            case Decision.Resolve resolve -> {
                var made = resolutions.make(actor, meeting, item, resolve);
                write(meeting, item, Item.Outcome.RESOLVED, null, made.id());
            }
            case Decision.Note note -> {
                if (item.kind() == Item.Kind.RAISED) {
                    throw RAISED_NEEDS_AN_OWNER.now();
                }
                if (note.confirms()) {
                    confirm(actor, item, note);
                }
                write(meeting, item, Item.Outcome.NOTED, note.note(), null);
            }
            case Decision.Postpone postpone -> write(meeting, item, Item.Outcome.CARRIED, postpone.note(), null);
        }
        var act = Act.change("meeting.decide", "meeting", meeting.id())
                .at(meeting.node())
                .with("item", Objects.requireNonNull(item.id()).toString())
                .with("outcome", decision.getClass().getSimpleName());
        audit.record(actor, act);
    }

    private void confirm(Actor actor, Item item, Decision.Note note) {
        var follows = item.follows();
        if (follows == null) {
            throw DECISION_INCOMPLETE.now().field("confirms", "只有跟踪的决议可以确认落实");
        }
        resolutions.confirm(actor, follows, note.note());
    }

    private void write(
            Meeting meeting, Item item, Item.Outcome outcome, @Nullable String note, @Nullable UUID resolution) {
        if (!store.decide(Objects.requireNonNull(item.id()), outcome, note, resolution, steps.now())) {
            throw DECIDED_ALREADY.now();
        }
        if (!meetings.undecided(meeting.id(), item.outcome() == null ? -1 : 0)) {
            throw NOT_RUNNING.now();
        }
    }
}
