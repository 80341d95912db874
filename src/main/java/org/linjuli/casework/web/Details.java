package org.linjuli.casework.web;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Assist;
import org.linjuli.casework.AssistState;
import org.linjuli.casework.Request;
import org.linjuli.casework.RequestAction;
import org.linjuli.casework.RequestParty;
import org.linjuli.casework.Standing;
import org.linjuli.casework.TimelineEntry;
import org.linjuli.casework.list.Listed;
import org.linjuli.casework.web.RequestDetail.AssistView;
import org.linjuli.casework.web.RequestDetail.Extension;
import org.linjuli.casework.web.RequestDetail.PhotoRef;
import org.linjuli.casework.web.RequestDetail.RatingView;
import org.linjuli.casework.web.RequestDetail.Shelf;
import org.linjuli.lifecycle.Available;
import org.linjuli.organization.Organization;
import org.linjuli.organization.Responsible;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.linjuli.territory.PlaceView.ResponsibleView;
import org.springframework.stereotype.Component;

/** Makes the page of one request from what was read. */
@Component
class Details {

    private static final Set<RequestParty> CALLERS =
            EnumSet.of(RequestParty.OWNER, RequestParty.REVIEWER, RequestParty.ABOVE);

    private final Rows rows;
    private final Wording wording;
    private final Story story;
    private final Cast cast;
    private final Organization organization;
    private final Clock clock;

    Details(Rows rows, Wording wording, Story story, Cast cast, Organization organization, Clock clock) {
        this.rows = rows;
        this.wording = wording;
        this.story = story;
        this.cast = cast;
        this.organization = organization;
        this.clock = clock;
    }

    RequestDetail of(Standing standing, Actor viewer) {
        return of(standing, viewer, null);
    }

    /** The same with what may be done next, for a phone that may lose its signal. */
    RequestDetail withAhead(Standing standing, Actor viewer, Map<RequestAction, List<Available<RequestAction>>> ahead) {
        var views = new LinkedHashMap<String, List<ActionView>>();
        ahead.forEach((action, next) ->
                views.put(action.key(), next.stream().map(ActionView::of).toList()));
        return of(standing, viewer, views);
    }

    private RequestDetail of(Standing standing, Actor viewer, @Nullable Map<String, List<ActionView>> ahead) {
        var request = standing.request();
        var point = request.place().point();
        var names = cast.of(standing, viewer);
        var isStaff = viewer.may(Permission.REQUEST_READ_COURSE);
        return new RequestDetail(
                rows.row(Listed.of(standing)),
                request.version(),
                request.matter().body(),
                request.matter().channel(),
                request.matter().source(),
                request.place().address(),
                point == null ? null : point.lat(),
                point == null ? null : point.lng(),
                standing.pictures().stream()
                        .map(picture -> new PhotoRef(picture.id(), Story.stage(picture.stage())))
                        .toList(),
                request.clocks().resolveBy(),
                story.tell(standing, names, isStaff),
                standing.actions().stream().map(ActionView::of).toList(),
                standing.tasks().stream().map(this::assist).toList(),
                request.pending().mergedInto(),
                standing.rating(viewer.account())
                        .flatMap(said -> java.util.Optional.ofNullable(said.rating())
                                .map(rating -> new RatingView(rating, said.reason(), said.rated())))
                        .orElse(null),
                extension(standing),
                shelf(request),
                responsible(request),
                phoneList(standing),
                names.reporters(),
                roles(standing, viewer),
                ahead);
    }

    private AssistView assist(Standing.Task task) {
        var assist = task.assist();
        var due = assist.due().at();
        return new AssistView(
                assist.id(),
                assist.version(),
                assist.state(),
                assist.unit().value(),
                wording.desk(assist.unit()),
                assist.task(),
                assist.result(),
                due,
                due != null && isOpen(assist) && due.isBefore(clock.instant()),
                task.actions().stream().map(ActionView::of).toList());
    }

    private static boolean isOpen(Assist assist) {
        return assist.state() == AssistState.ASKED || assist.state() == AssistState.DOING;
    }

    private static @Nullable Extension extension(Standing standing) {
        var days = standing.request().pending().extensionDays();
        if (days == null) {
            return null;
        }
        var asked = standing.timeline().reversed().stream()
                .filter(entry -> entry.action().equals(RequestAction.EXTEND.name()))
                .findFirst();
        return new Extension(days, asked.map(TimelineEntry::note).orElse(null));
    }

    private static @Nullable Shelf shelf(Request request) {
        var plan = request.pending().shelfPlan();
        var reviewOn = request.pending().reviewOn();
        return plan == null || reviewOn == null ? null : new Shelf(plan, reviewOn);
    }

    private List<ResponsibleView> responsible(Request request) {
        return organization
                .responsibleFor(request.place().area(), request.place().buildingId())
                .stream()
                .map(Details::view)
                .toList();
    }

    /** In an emergency a desk that may have to call sees at once whom. */
    private List<ResponsibleView> phoneList(Standing standing) {
        var request = standing.request();
        var owes = request.owes();
        if (!request.matter().emergency() || owes == null || Collections.disjoint(standing.parties(), CALLERS)) {
            return List.of();
        }
        return organization.phoneList(owes, request.desks().answering()).stream()
                .map(Details::view)
                .toList();
    }

    private static ResponsibleView view(Responsible post) {
        return new ResponsibleView(
                post.title().name(),
                post.title().label(),
                post.name(),
                post.node().value(),
                post.phone());
    }

    private static List<String> roles(Standing standing, Actor viewer) {
        var assists = standing.tasks().stream()
                .anyMatch(task -> viewer.serves(task.assist().unit()));
        return Stream.concat(
                        standing.parties().stream().map(Enum::name),
                        assists ? Stream.of("ASSISTANT") : Stream.<String>empty())
                .toList();
    }
}
