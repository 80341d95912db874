package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linjuli.platform.Needles.Hit;
import org.linjuli.testing.RunningProduct;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * No phone and no citizen number lies about in plain: not in a dump, not in any file of the data folder with heap,
 * indexes and write-ahead log, not in what is logged. First it shows that it would find one.
 * {@code -Dplain.city=fuqing} looks through the whole city.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class PlainNumbersIT {

    private static final Logger log = LoggerFactory.getLogger(PlainNumbersIT.class);
    private static final Path FOLDER = Path.of("target/product/plain-numbers").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");
    private static final String CITY = System.getProperty("plain.city", "demo-small");
    private static final int PEOPLE = 200;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    /** Planted in a row, in every form. */
    private static final String IN_A_ROW = "19000000001";

    /** Planted in the write-ahead log alone. */
    private static final String IN_THE_LOG_OF_WRITES = "19123456782";

    /** Planted in a log file. */
    private static final String LOGGED = "350181190001010015";

    @BeforeEach
    void emptyFolder() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
    }

    @AfterEach
    void nothingStaysBehind() {
        Postmaster.on(new DataFolder(DATA)).ifPresent(left -> left.process().destroyForcibly());
    }

    @Test
    void noPersonalNumberIsFoundInPlain() throws Exception {
        try (var empty = product("none")) {
            assertThat(empty.home()).isNotNull();
            hideNothing();
            plant();
        }

        var numbers = new ArrayList<String>();
        var hits = new TreeSet<Hit>();
        try (var product = product(CITY)) {
            var people = new MarkedPeople(product.home());
            people.come(PEOPLE);
            numbers.addAll(people.numbers());
            numbers.addAll(someOfTheCity());
            numbers.addAll(List.of(IN_A_ROW, IN_THE_LOG_OF_WRITES, LOGGED));
            await().atMost(LONG_ENOUGH)
                    .until(() -> one("select count(*) from channel.sms where state = 'WAITING'") == 0);
            hits.addAll(inADump(new Needles(numbers)));
        }
        long bytes = inFiles(new Needles(numbers), hits);

        assertThatWhatWasPlantedIsFound(hits);
        hits.removeIf(hit -> List.of(IN_A_ROW, IN_THE_LOG_OF_WRITES, LOGGED).contains(hit.number()));
        assertThat(hits).as("plain numbers").isEmpty();
        log.warn("plain numbers: {} looked for in {} MB of {}, 0 found", numbers.size(), bytes >> 20, CITY);
    }

    private static RunningProduct product(String city) {
        return RunningProduct.on(
                DATA,
                "--linjuli.city=" + city,
                "--linjuli.keys.generated-file=" + FOLDER.resolve("linjuli.keys"),
                "--linjuli.identity.address-mistakes=1000000",
                "--logging.level.org.linjuli=DEBUG",
                "--server.tomcat.accesslog.enabled=true",
                "--server.tomcat.accesslog.directory=" + FOLDER);
    }

    /** Values and pages are not compressed, and no write-ahead log is thrown away. */
    private static void hideNothing() throws SQLException, IOException {
        try (var connection = superuser()) {
            DatabaseRoles.run(connection, "alter database linjuli set wal_compression = off");
            DatabaseRoles.run(connection, "select pg_create_physical_replication_slot('everything', true)");
            DatabaseRoles.run(connection, """
                    do $$
                    declare one record;
                    begin
                      for one in
                        select c.oid::regclass as tab, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attstorage in ('x', 'm')
                          and c.relnamespace::regnamespace::text !~ '^pg_|information_schema'
                      loop
                        execute format('alter table %s alter column %I set storage external', one.tab, one.attname);
                      end loop;
                    end $$
                    """);
        }
    }

    private static void plant() throws SQLException, IOException {
        try (var connection = superuser()) {
            DatabaseRoles.run(connection, "create table public.planted (form text, value bytea)");
            for (var form : Needles.forms(IN_A_ROW).entrySet()) {
                try (var insert = connection.prepareStatement("insert into public.planted values (?, ?)")) {
                    insert.setString(1, form.getKey());
                    insert.setBytes(2, form.getValue());
                    insert.executeUpdate();
                }
            }
            DatabaseRoles.run(
                    connection, "select pg_logical_emit_message(true, 'planted', '" + IN_THE_LOG_OF_WRITES + "')");
        }
        Files.writeString(DATA.resolve("log/planted.log"), "looked for " + LOGGED);
    }

    private static void assertThatWhatWasPlantedIsFound(Set<Hit> hits) {
        assertThat(hits.stream()
                        .filter(hit ->
                                hit.number().equals(IN_A_ROW) && hit.where().contains("/base/")))
                .extracting(Hit::form)
                .containsAll(Needles.forms(IN_A_ROW).keySet());
        assertThat(hits).contains(new Hit(IN_A_ROW, "hex", "dump of public.planted"));
        assertThat(hits.stream().filter(hit -> hit.number().equals(IN_THE_LOG_OF_WRITES)))
                .isNotEmpty()
                .allMatch(hit -> hit.where().contains("/pg_wal/"));
        assertThat(hits).contains(new Hit(LOGGED, "plain", "data/log/planted.log"));
    }

    /** Phones that the sample city has given to its people; one that ends in 21 is, backwards, that of a unit, which may be read. */
    private static List<String> someOfTheCity() throws SQLException, IOException {
        long phones = one("select count(*) from identity.phone join identity.account on id = account where simulated");
        var random = new SplittableRandom(phones);
        return LongStream.generate(() -> 12_000_000_001L + random.nextLong(phones - PEOPLE))
                .mapToObj("%011d"::formatted)
                .filter(phone -> !phone.endsWith("21"))
                .limit(PEOPLE)
                .toList();
    }

    /** What a dump holds: every row of every table, as text. */
    private static Set<Hit> inADump(Needles needles) throws SQLException, IOException {
        var hits = new TreeSet<Hit>();
        try (var connection = superuser()) {
            for (var table : tables(connection)) {
                var rows = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                hits.addAll(needles.in(rows.toByteArray(), "dump of " + table));
            }
            DatabaseRoles.run(connection, "checkpoint");
        }
        return hits;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('%I.%I', relnamespace::regnamespace::text, relname) from pg_class
                        where relkind in ('r', 'm') and relnamespace::regnamespace::text not in ('pg_catalog', 'pg_toast')
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Everything but PostgreSQL's own programs; returns how many bytes that is. */
    private static long inFiles(Needles needles, Set<Hit> hits) throws IOException {
        long bytes = 0;
        try (var files = Files.walk(FOLDER)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!file.startsWith(DATA.resolve("bin"))) {
                    bytes += Files.size(file);
                    hits.addAll(needles.in(file, FOLDER.relativize(file).toString()));
                }
            }
        }
        return bytes;
    }

    private static long one(String sql) throws SQLException, IOException {
        try (var connection = superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection superuser() throws SQLException, IOException {
        var folder = new DataFolder(DATA);
        var port = Postmaster.on(folder).orElseThrow().port();
        var login = Credentials.of(folder).superuser();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, EmbeddedPostgres.DATABASE),
                login.role(),
                login.password());
    }
}
