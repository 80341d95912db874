package org.linjuli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the bare application of {@link org.linjuli.bench.floor}, and knows what to ask of it. */
final class BareApplication {

    static final Path JAR = Path.of("bench/target/linjuli-bench-0.1.0-SNAPSHOT-floor.jar");

    private BareApplication() {}

    static Server start(Path jar, Database database, List<String> moreJava, Path log) {
        var java = new ArrayList<>(City.JAVA);
        java.addAll(moreJava);
        var program = List.of(
                "-jar",
                jar.toString(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Database.SUPERUSER,
                "--spring.datasource.password=" + database.password(Database.SUPERUSER),
                "--spring.datasource.hikari.maximum-pool-size=20",
                "--spring.threads.virtual.enabled=true");
        return new Server(Java.command(java, program), "/filings/1", log);
    }

    static Work files() {
        var caller = Caller.nobody();
        return new Work(
                "bare filing",
                201,
                random -> caller.post("/filings", """
                {"grid": %d, "category": %d, "reporter": %d, "title": "%s", "body": "%s", "address": "三号楼二单元楼下"}""".formatted(
                                1 + random.nextInt(1560),
                                random.nextInt(20),
                                1 + random.nextInt(400_000),
                                People.TITLE,
                                People.TEXT)));
    }
}
