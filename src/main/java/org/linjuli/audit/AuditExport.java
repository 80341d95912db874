package org.linjuli.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linjuli.cipher.Keys;
import org.linjuli.cipher.Signer;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of the log as a file that proves where it came from: {@code entries.jsonl}, {@code manifest.json} with its hash
 * and count, and {@code manifest.sig}, the SM2 signature of the manifest.
 */
@Service
public class AuditExport {

    /** More would not be read by anybody; ask for a shorter time. */
    public static final int MOST = 200_000;

    private final AuditLog log;
    private final Audit audit;
    private final Signer signer;
    private final JsonMapper json;
    private final Clock clock;

    AuditExport(AuditLog log, Audit audit, Keys keys, JsonMapper json, Clock clock) {
        this.log = log;
        this.audit = audit;
        this.signer = new Signer(keys, "audit export");
        this.json = json;
        this.clock = clock;
    }

    /** Writes the file, and notes in the log that it was taken. */
    @Transactional
    public void write(Actor actor, Query query, OutputStream out) {
        actor.require(Permission.AUDIT_READ);
        audit.record(actor, Act.of(ActKind.EXPORT, "audit.export", "audit", query.from() + "/" + query.to()));
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            var manifest = entries(query, zip);
            manifest.put("by", actor.account().toString());
            manifest.put("at", clock.instant().toString());
            manifest.put("from", query.from().toString());
            manifest.put("to", query.to().toString());
            manifest.put("publicKey", HexFormat.of().formatHex(signer.publicKey()));
            var bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
            put(zip, "manifest.json", bytes);
            put(zip, "manifest.sig", signer.sign(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> entries(Query query, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("entries.jsonl"));
        var digest = new DigestOutputStream(zip, sha256());
        long count = 0;
        try (var found = log.found(query, Long.MAX_VALUE, MOST).stream()) {
            for (var entry : (Iterable<LogEntry>) found::iterator) {
                digest.write(json.writeValueAsBytes(entry));
                digest.write('\n');
                count++;
            }
        }
        zip.closeEntry();
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("entries", count);
        manifest.put("complete", count < MOST);
        manifest.put(
                "sha256", HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        return manifest;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
