package org.linjuli.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Assist;
import org.linjuli.casework.AssistState;
import org.linjuli.casework.DeclineGround;
import org.linjuli.casework.Rating;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.Standing;
import org.linjuli.casework.TimelineEntry;
import org.linjuli.casework.web.RequestDetail.Entry;
import org.linjuli.casework.web.RequestDetail.PhotoRef;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** Tells the time line of a request to the one who asks: who did what, for which desk, with what words. */
@Component
class Story {

    /** What the desks say to each other; a resident reads that it happened, not the words. */
    private static final Set<String> INTERNAL =
            Set.of("SUPERVISE", "REPLY", "DELEGATE", "ASSIST", "ASSIST_ENDED", "REJECT", "EXTEND", "REFUSE_EXTENSION");

    /** What the level above decides. */
    private static final Set<String> REVIEWED = Set.of(
            "VERIFY",
            "REJECT",
            "APPROVE_EXTENSION",
            "REFUSE_EXTENSION",
            "CONFIRM_DECLINE",
            "REJECT_DECLINE",
            "SUPERVISE");

    private static final String ASSIST_ENDED = "ASSIST_ENDED";

    /** What the facts of asking for assistance are called: of the unit that is asked, not of the desk that asks. */
    private static final Map<String, String> OF_ASSIST = Map.of("desk", "unit", "days", "dueDays");

    /** What only the product's own clock says; of no use to residents. */
    private static final String ALARM = "ALARM";

    private final Wording wording;

    Story(Wording wording) {
        this.wording = wording;
    }

    List<Entry> tell(Standing standing, Cast.Names names, boolean isStaff) {
        var entries = new ArrayList<Entry>();
        NodePath before = null;
        for (var entry : standing.timeline()) {
            if (isStaff || !entry.action().equals(ALARM)) {
                entries.add(entry(standing, names, entry, desk(standing, entry, before), isStaff));
            }
            before = entry.owner();
        }
        return entries;
    }

    /** The desk that acted: the one that had it before, or the one above. */
    private NodePath desk(Standing standing, TimelineEntry entry, @Nullable NodePath before) {
        var owner = before == null ? entry.owner() : before;
        if (entry.action().equals(ASSIST_ENDED)) {
            return assistant(standing, entry).orElse(owner);
        }
        if (!REVIEWED.contains(entry.action())) {
            return owner;
        }
        return owner.isUnit()
                ? standing.request().desks().answering()
                : owner.level()
                        .flatMap(Level::above)
                        .flatMap(above -> owner.parent())
                        .orElse(owner);
    }

    /** The desk that finished or returned a task of assist; empty where the owner took it back. */
    private static Optional<NodePath> assistant(Standing standing, TimelineEntry entry) {
        return standing.tasks().stream()
                .map(Standing.Task::assist)
                .filter(assist -> assist.id()
                        .toString()
                        .equals(String.valueOf(entry.facts().get("assist"))))
                .filter(assist -> assist.state() != AssistState.CANCELLED)
                .map(Assist::unit)
                .findFirst();
    }

    private Entry entry(Standing standing, Cast.Names names, TimelineEntry entry, NodePath actedFor, boolean isStaff) {
        return new Entry(
                entry.seq(),
                entry.action(),
                entry.from(),
                entry.to(),
                entry.at(),
                names.name(entry),
                names.title(entry, wording.desk(actedFor)),
                entry.onBehalf(),
                entry.origin(),
                isStaff || !INTERNAL.contains(entry.action()) ? entry.note() : null,
                isStaff || !INTERNAL.contains(entry.action()) ? facts(entry) : Map.of(),
                photos(standing, entry),
                wording.desk(entry.owner()),
                Wording.level(entry.owner(), standing.request().desks().answering()));
    }

    private Map<String, String> facts(TimelineEntry entry) {
        var told = new LinkedHashMap<String, String>();
        var names = entry.action().equals("ASSIST") ? OF_ASSIST : Map.<String, String>of();
        entry.facts().forEach((fact, value) -> {
            var name = names.getOrDefault(fact, fact);
            var text = String.valueOf(value);
            switch (fact) {
                case "photos", "assist" -> {}
                case "category", "was" ->
                    told.put(name, String.join(" / ", wording.category(text).path()));
                case "desk" -> told.put(name, wording.desk(NodePath.of(text)));
                case "ground" -> told.put(name, DeclineGround.valueOf(text).label());
                case "rating" -> told.put(name, Rating.valueOf(text).label());
                default -> told.put(name, text);
            }
        });
        return told;
    }

    private static List<PhotoRef> photos(Standing standing, TimelineEntry entry) {
        if (entry.to() == RequestState.SUBMITTED) {
            return standing.pictures().stream()
                    .filter(picture ->
                            picture.stage().equals("BEFORE") && !picture.at().isAfter(entry.at()))
                    .map(picture -> new PhotoRef(picture.id(), stage(picture.stage())))
                    .toList();
        }
        var ids = entry.facts().get("photos") instanceof List<?> list ? list : List.of();
        return ids.stream()
                .map(id -> new PhotoRef(UUID.fromString(String.valueOf(id)), null))
                .toList();
    }

    static String stage(String stage) {
        return stage.toLowerCase(java.util.Locale.ROOT);
    }
}
