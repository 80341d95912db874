package org.linjuli.bench.floor;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The least that an application can do: the SQL of sql/*.sql behind HTTP, without rights, checks or life cycle. */
@SpringBootApplication
@RestController
public class Floor {

    record Filed(int grid, int category, long reporter, String title, String body, String address) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Floor(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Floor.class, arguments);
    }

    @PostMapping("/filings")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> file(@RequestBody Filed filed) {
        return transaction.execute(status -> {
            long id = insert(filed);
            jdbc.sql("insert into line (filing_id, actor, kind, to_state, note) values (?, ?, 0, 0, '居民提交')")
                    .params(id, filed.reporter())
                    .update();
            jdbc.sql("""
                            insert into message (topic, key, payload)
                            values ('filed', ?, jsonb_build_object('id', ?::bigint, 'grid', ?::int))
                            """).params(String.valueOf(id), id, filed.grid()).update();
            jdbc.sql("update tally set open = open + 1, total = total + 1 where grid = ?")
                    .params(filed.grid())
                    .update();
            return Map.of("id", id);
        });
    }

    private long insert(Filed filed) {
        return jdbc.sql("""
                        insert into filing (number, grid, category, state, priority, channel, reporter, title, body,
                          address, place, due_at)
                        values ('F' || gen_random_uuid(), ?, ?, 0, 1, 2, ?, ?, ?, ?, point(119.3, 25.7),
                          now() + interval '3 days')
                        returning id
                        """)
                .params(filed.grid(), filed.category(), filed.reporter(), filed.title(), filed.body(), filed.address())
                .query(Long.class)
                .single();
    }

    @GetMapping("/filings/{id}")
    List<Map<String, Object>> one(@PathVariable long id) {
        return jdbc.sql("select id, number, grid, category, state, title, body, address from filing where id = ?")
                .params(id)
                .query()
                .listOfRows();
    }
}
