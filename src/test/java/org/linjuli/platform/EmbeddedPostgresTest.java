package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.platform.PostgresFiles.Durability;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Path HOME = Path.of("target/postgres").toAbsolutePath();

    private DataFolder folder;
    private PostgresBinaries binaries;

    @BeforeEach
    void aFolderWithABlankInItsName() throws IOException {
        FileSystemUtils.deleteRecursively(HOME.resolve("one server"));
        folder = DataFolder.at(HOME.resolve("one server"));
        binaries = PostgresBinaries.unpackedIn(HOME.resolve("bin"));
    }

    @AfterEach
    void nothingStaysBehind() {
        Postmaster.on(folder).ifPresent(left -> left.process().destroyForcibly());
    }

    @Test
    void itStartsDurableAndTellsItsPasswordsToNobodyElse() throws Exception {
        try (var server = start()) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.credentials())))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(folder.pgdata().resolve("pg_hba.conf"))).doesNotContain("trust");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("linjuli"), "linjuli_super", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(Postmaster.on(folder)).isEmpty();
    }

    @Test
    void oneFolderServesOneProduct() {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("Another Linjuli is running on the data folder");
            assertThat(first.address().url()).isNotBlank();
        }
    }

    @Test
    void aServerLeftBehindWithUnsafeSettingsIsReplaced() throws Exception {
        start().close();
        leaveBehindUnsafeServer();

        try (var server = start()) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void aPidFileThatNowNamesAnotherProgramDoesNotStopTheStart() throws Exception {
        start().close();
        var stranger = ProcessHandle.current().pid();
        Files.writeString(
                folder.pgdata().resolve("postmaster.pid"), stranger + "\n" + folder.pgdata() + "\n0\n5432\n\n\n");

        try (var server = start()) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aChangedPasswordFileIsTakenUpAtTheNextStart() throws Exception {
        start().close();
        var file = folder.credentials();
        Files.writeString(file, Files.readString(file).replaceFirst("linjuli_app=.*", "linjuli_app=renewed"));

        try (var server = start();
                var connection = server.address().connectAs(server.address().app())) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(server.address().app().password()).isEqualTo("renewed");
        }
    }

    @Test
    void rootWithoutUserNamespacesLetsNobodyRunIt() {
        assumeThat(System.getProperty("user.name")).as("only root has to").isEqualTo("root");
        start().close();
        new PostgresFiles(folder, Durability.DURABLE).write(freePort());
        var command = new PostgresCommand(binaries, folder, Rights.NOBODY);

        command.run(LIMIT, "pg_ctl", "start", "-D", pgdata(), "-l", log());
        var running = Postmaster.on(folder);
        command.run(LIMIT, "pg_ctl", "stop", "-D", pgdata(), "-m", "fast");

        assertThat(running).isPresent();
    }

    private EmbeddedPostgres start() {
        return new EmbeddedPostgres(folder, 0, binaries, Durability.DURABLE);
    }

    private void leaveBehindUnsafeServer() {
        new PostgresFiles(folder, Durability.THROWAWAY).write(freePort());
        new PostgresCommand(binaries, folder).run(LIMIT, "pg_ctl", "start", "-D", pgdata(), "-l", log());
    }

    private String pgdata() {
        return folder.pgdata().toString();
    }

    private String log() {
        return folder.logs().resolve("start.log").toString();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ask(EmbeddedPostgres server, String question) throws SQLException {
        try (var connection = server.address().connectAs(server.superuser());
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
