package org.linjuli.casework.list;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.RequestNumber;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which requests everybody may see; of each of them only what the page for everybody shows. */
@Service
public class PublicList {

    /** Holds for a row {@code r} of {@code casework.request} that may be published. */
    private static final String PUBLIC = """
            not r.is_private and r.state not in ('SUBMITTED', 'WITHDRAWN', 'MERGED')
            """;

    private static final int LONGEST_PAGE = 50;

    private final Looking looking;
    private final JdbcClient jdbc;

    PublicList(Looking looking, JdbcClient jdbc) {
        this.looking = looking;
        this.jdbc = jdbc;
    }

    /** The latest first; of a whole county where the area is one. */
    public Found<Listed> page(NodePath area, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw CaseworkProblem.BAD_FILTER.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 条");
        }
        var values = new HashMap<String, Object>();
        values.put("seq", Mark.parse(cursor, Sort.NEWEST).seq());
        values.put("low", 0L);
        var looked =
                Asker.EVERYBODY.ask(() -> looking.along(List.of(Strand.of(area)), Sort.NEWEST, PUBLIC, values, limit));
        return Looked.merged(looked, Sort.NEWEST, limit);
    }

    /** Empty for a private request, for one that was withdrawn, and for a number that nobody has. */
    public Optional<Listed> one(RequestNumber number) {
        return Asker.EVERYBODY
                .ask(() -> jdbc.sql("select %s from casework.request r where r.seq = :seq and %s"
                                .formatted(Listed.COLUMNS, PUBLIC))
                        .param("seq", number.seq())
                        .query(Listed::read)
                        .optional())
                .filter(listed -> listed.number().equals(number));
    }
}
