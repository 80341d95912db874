package org.linjuli.casework.category;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The dictionary in force, answered from memory; changed by the city, dated, for the future only. */
@Component
public class Categories {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    /**
     * What is said about a category.
     *
     * @param now as it holds today; empty for one that begins later
     * @param version what a change has to name
     * @param history the latest first
     */
    public record Stated(Optional<Category> now, long version, List<CategoryChange> history) {}

    private final CategoryRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Memory<InForce> memory;
    private final Audit audit;

    /** A dictionary holds for one day: what was said for the next holds from midnight on. */
    private record InForce(LocalDate day, Dictionary dictionary) {}

    Categories(
            CategoryRows rows, TransactionTemplate transaction, Announcements announcements, Clock clock, Audit audit) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        if (rows.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> StartingDictionary.entries().forEach(entry -> rows.open(entry, ALWAYS)));
        }
        this.memory = announcements.remember("casework.categories", this::read);
        this.audit = audit;
    }

    /** The category with this code, also one that was closed; then as it last was. */
    public Optional<Category> find(String code) {
        return dictionary().find(code);
    }

    /** The category with these names, joined by slashes. */
    public Optional<Category> byPath(String path) {
        return dictionary().byPath(path);
    }

    /** All categories in the order of their codes, closed ones too. */
    public List<Category> all() {
        return dictionary().all();
    }

    /** The category, also one that begins later, with what was, is and will be said about it. */
    public Stated stated(String code) {
        var history = rows.history(code);
        if (history.isEmpty()) {
            throw CategoryProblem.CATEGORY_NOT_FOUND.now();
        }
        return new Stated(find(code), rows.version(code), history);
    }

    /**
     * Says something else about a category, or says it for the first time, from that day on, unless somebody changed it
     * in between. What was planned for later falls away.
     *
     * @param version the version that the change was made from, 0 for a new category
     */
    public void change(Actor actor, CategoryEntry entry, LocalDate from, long version) {
        permitted(actor, from);
        var parent = CategoryEntry.parentOf(entry.code());
        if (!parent.isEmpty() && find(parent).isEmpty()) {
            throw CategoryProblem.NO_SUCH_PARENT.now().field("code", "没有上一级类别 " + parent);
        }
        transaction.executeWithoutResult(status -> {
            unlessStale(entry.code(), version);
            rows.close(entry.code(), from);
            rows.open(entry, from);
            audit.record(
                    actor,
                    Act.change("category.change", "category", entry.code()).with("from", from.toString()));
            memory.changed();
        });
    }

    /** Closes a category: nothing new is filed under it from that day on. */
    public void close(Actor actor, String code, LocalDate from, long version) {
        permitted(actor, from);
        if (find(code).isEmpty()) {
            throw CategoryProblem.CATEGORY_NOT_FOUND.now();
        }
        transaction.executeWithoutResult(status -> {
            unlessStale(code, version);
            rows.close(code, from);
            audit.record(actor, Act.change("category.close", "category", code).with("from", from.toString()));
            memory.changed();
        });
    }

    private void unlessStale(String code, long version) {
        if (!rows.changedFrom(code, version)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
    }

    private void permitted(Actor actor, LocalDate from) {
        actor.require(Permission.CATEGORY_EDIT);
        if (from.isBefore(today())) {
            throw CategoryProblem.NOT_IN_THE_PAST.now().field("from", "请选择今天或以后的日期");
        }
    }

    private Dictionary dictionary() {
        var known = memory.now();
        return known.day().equals(today()) ? known.dictionary() : ofTheNewDay();
    }

    private synchronized Dictionary ofTheNewDay() {
        if (!memory.now().day().equals(today())) {
            memory.renew();
        }
        return memory.now().dictionary();
    }

    private InForce read() {
        var today = today();
        return new InForce(today, new Dictionary(rows.on(today)));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CityTime.ZONE));
    }
}
