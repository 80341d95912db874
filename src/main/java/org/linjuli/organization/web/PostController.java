package org.linjuli.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.organization.Post;
import org.linjuli.organization.PostSeats;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.Posts;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The posts of organizations and units, and who holds them. */
@RestController
@RequestMapping("/api/v1/organization/posts")
class PostController {

    /** Who holds a post. */
    record Holder(UUID id, @Nullable String name) {}

    /** A post as it is told to clients; without a holder it is vacant. The reader may fill it or not. */
    record PostView(
            UUID id,
            UUID at,
            String node,
            String title,
            String titleName,
            int seat,
            @Nullable String phone,
            long version,
            @Nullable Holder holder,
            @Nullable Instant since,
            @Nullable LocalDate ends,
            boolean mayFill) {

        static PostView of(Post post, boolean mayFill) {
            var holder = post.holder();
            return new PostView(
                    post.id(),
                    post.at(),
                    post.desk().value(),
                    post.title().name(),
                    post.title().label(),
                    post.seat(),
                    post.phone(),
                    post.version(),
                    holder == null ? null : new Holder(holder.value(), post.holderName()),
                    post.since(),
                    post.ends(),
                    mayFill);
        }
    }

    /** Who shall hold the post, by id or by user name; neither leaves it vacant. */
    record Appointment(@Nullable UUID account, @Nullable String username) {}

    /** Another post of a title that stands there already; the client chose the id. */
    record PostOpened(
            @NotNull UUID id, @NotNull UUID at, @NotNull PostTitle title) {}

    private final Posts posts;
    private final PostSeats seats;

    PostController(Posts posts, PostSeats seats) {
        this.posts = posts;
        this.seats = seats;
    }

    @GetMapping
    Items<PostView> list(@CurrentActor Actor actor, @RequestParam UUID node) {
        return new Items<>(
                posts.at(actor, node).stream().map(post -> view(actor, post)).toList());
    }

    @PutMapping("/{id}/holder")
    PostView appoint(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody Appointment appointment) {
        var holder = Optional.ofNullable(appointment.username)
                .map(posts::named)
                .or(() -> Optional.ofNullable(appointment.account).map(AccountId::new));
        return view(actor, posts.appoint(actor, id, IfMatch.version(version), holder));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PostView open(@CurrentActor Actor actor, @Valid @RequestBody PostOpened wanted) {
        return view(actor, seats.open(actor, wanted.id, wanted.at, wanted.title));
    }

    /** Closes a post that is vacant and that nobody needs. */
    @PostMapping("/{id}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
        seats.close(actor, id, IfMatch.version(version));
    }

    private PostView view(Actor actor, Post post) {
        return PostView.of(post, posts.mayFill(actor, post.title().role(), post.desk(), post.place()));
    }
}
