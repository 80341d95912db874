package org.linjuli.casework.list;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The filters that somebody keeps under a name; nobody else sees them. */
@Service
public class SavedFilters {

    static final int MOST = 20;
    static final int LONGEST_NAME = 20;
    static final int LONGEST_QUERY = 500;

    /** A filter with its order, as the list's address says them. */
    public record SavedFilter(String name, String query) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    SavedFilters(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    public List<SavedFilter> of(Actor actor) {
        return jdbc.sql(
                        "select name, query from casework.saved_filter where account = :account order by saved_at, name")
                .param("account", signedIn(actor))
                .query((row, number) -> new SavedFilter(row.getString("name"), row.getString("query")))
                .list();
    }

    /** Keeps a filter; one of the same name is replaced and stays in its place. */
    public void save(Actor actor, String name, String query) {
        var account = signedIn(actor);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw CaseworkProblem.BAD_FILTER.now().field("name", "名称 1 到 " + LONGEST_NAME + " 个字");
        }
        if (query.length() > LONGEST_QUERY) {
            throw CaseworkProblem.BAD_FILTER.now().field("query", "筛选条件太长，请减少几项");
        }
        while (!isSaved(account, name.strip(), query)) {
            // Another device has just taken that slot, which it can do twenty times at most.
        }
    }

    /** Takes the first free slot; false when somebody else has just taken it. */
    private boolean isSaved(UUID account, String name, String query) {
        try {
            var written = jdbc.sql("""
                            insert into casework.saved_filter (account, name, query, slot, saved_at)
                            select :account, :name, :query, slot, :now
                            from (
                              select coalesce(
                                (select slot from casework.saved_filter where account = :account and name = :name),
                                (select min(place) from generate_series(1, :most) place
                                 where place not in (select slot from casework.saved_filter where account = :account))
                              ) as slot) free
                            where slot is not null
                            on conflict (account, name) do update set query = excluded.query
                            returning\s""" + Audit.ENTRY)
                    .param("account", account)
                    .param("name", name)
                    .param("query", query)
                    .param("now", utc(clock.instant()))
                    .param("most", MOST)
                    .params(audit.values(new AccountId(account), Act.change("saved-filter.keep", "account", account)))
                    .query((row, number) -> number)
                    .list();
            if (written.isEmpty()) {
                throw CaseworkProblem.TOO_MANY_FILTERS.now();
            }
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Forgets a filter; one that is not there is forgotten already. */
    public void forget(Actor actor, String name) {
        jdbc.sql("delete from casework.saved_filter where account = :account and name = :name returning " + Audit.ENTRY)
                .param("account", signedIn(actor))
                .param("name", name)
                .params(audit.values(actor.account(), Act.change("saved-filter.forget", "account", signedIn(actor))))
                .query((row, number) -> number)
                .list();
    }

    private static UUID signedIn(Actor actor) {
        if (actor.isAnonymous()) {
            throw CaseworkProblem.SIGN_IN_FIRST.now();
        }
        return actor.account().value();
    }
}
