package org.linjuli.property;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestFeed;
import org.linjuli.casework.RequestMoved;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.casework.figure.RequestFacts;
import org.linjuli.casework.figure.RequestFacts.Fact;
import org.linjuli.channel.Notices;
import org.linjuli.follower.Feed;
import org.linjuli.follower.Follower;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Asker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts property matters as they move, and copies each new one to the secretary of the compound's branch. */
@Component
@EnableConfigurationProperties(PropertySettings.class)
class MatterNews implements Follower<RequestMoved> {

    private static final long FAR_BEHIND = 50_000;
    private static final int AT_ONCE = 1_000;

    /** What is older is history, and no news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final RequestFeed feed;
    private final RequestFacts facts;
    private final Categories categories;
    private final MatterStore store;
    private final Organization organization;
    private final Notices notices;
    private final PropertySettings settings;
    private final Clock clock;

    MatterNews(
            RequestFeed feed,
            RequestFacts facts,
            Categories categories,
            MatterStore store,
            Organization organization,
            Notices notices,
            PropertySettings settings,
            Clock clock) {
        this.feed = feed;
        this.facts = facts;
        this.categories = categories;
        this.store = store;
        this.organization = organization;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "property matters";
    }

    @Override
    public Feed<RequestMoved> feed() {
        return feed;
    }

    @Override
    public long leapsFrom() {
        return FAR_BEHIND;
    }

    @Override
    public void follow(List<RequestMoved> entries) {
        code().ifPresent(code -> Asker.PRODUCT.run(() -> {
            var ids = entries.stream()
                    .map(moved -> moved.request().id())
                    .distinct()
                    .toList();
            var found = facts.of(ids, code);
            var known = new HashSet<>(store.known(ids));
            count(found, ids);
            var recent = clock.instant().minus(NEWS);
            entries.stream()
                    .filter(moved -> moved.from() == null && moved.at().isAfter(recent))
                    .filter(moved -> !known.contains(moved.request().id()))
                    .forEach(moved -> found.stream()
                            .filter(fact ->
                                    fact.request().equals(moved.request().id()))
                            .findFirst()
                            .ifPresent(fact -> copy(moved, fact)));
        }));
    }

    @Override
    public void leap(long upTo) {
        code().ifPresent(code -> Asker.PRODUCT.run(() -> {
            List<Fact> some;
            @Nullable UUID last = null;
            do {
                some = facts.after(last, code, AT_ONCE);
                count(some, some.stream().map(Fact::request).toList());
                last = some.isEmpty() ? last : some.getLast().request();
            } while (some.size() == AT_ONCE);
        }));
    }

    private Optional<String> code() {
        return categories.byPath(settings.category()).map(Category::code);
    }

    private void count(List<Fact> found, List<UUID> moved) {
        found.forEach(fact ->
                store.keep(fact, organization.propertyCompanyOf(fact.compound()).orElse(null)));
        store.addUp(moved, found.stream().map(Fact::request).toList());
    }

    private void copy(RequestMoved moved, Fact fact) {
        var desk = organization.desk(fact.owner()).map(Desk::name).orElse("承办单位");
        var text = "您的小区新来一件物业诉求 %s，已派给%s。请关注办理进度。".formatted(moved.request().number(), desk);
        organization.secretariesOf(fact.compound()).forEach(secretary -> notices.tell(secretary, text));
    }
}
