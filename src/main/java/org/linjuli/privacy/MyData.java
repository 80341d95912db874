package org.linjuli.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.PersonalRecords.Form;
import org.linjuli.shared.PersonalRecords.Section;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of somebody, collected from the modules; on the screen masked, in the copy as it is. */
@Service
public class MyData {

    /** The copy, for a program to read. */
    private record Copy(Instant at, List<Section> sections) {}

    private final List<PersonalRecords> records;
    private final RightsRequests requests;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    MyData(List<PersonalRecords> records, RightsRequests requests, Audit audit, JsonMapper json, Clock clock) {
        this.records = List.copyOf(records);
        this.requests = requests;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** By purpose; what nothing is kept for is left out. */
    public List<Section> of(Actor actor) {
        RightsRequests.refuseUnlessSignedIn(actor);
        return sections(actor, Form.MASKED);
    }

    private List<Section> sections(Actor actor, Form form) {
        return records.stream()
                .flatMap(one -> one.of(actor.account(), form).stream())
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    /** Refuses unless the copy may be fetched. */
    public void refuseNoCopy(Actor actor, UUID request) {
        if (requests.copyUntil(requests.mine(actor, request)).isEmpty()) {
            throw PrivacyProblem.NOTHING_TO_COPY.now();
        }
    }

    /** Writes the copy: for people and for programs. It is made when it is fetched, so that none lies about. */
    @Transactional
    public void write(Actor actor, UUID request, OutputStream out) {
        refuseNoCopy(actor, request);
        audit.record(
                actor,
                Act.of(ActKind.EXPORT, "rights-request.copy", "rights-request", request)
                        .concerning(actor.account()));
        var copy = new Copy(clock.instant(), sections(actor, Form.CLEAR));
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            put(zip, "我的数据.html", page(copy).getBytes(UTF_8));
            put(zip, "my-data.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String page(Copy copy) {
        var page = new StringBuilder("""
                <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>我的数据</title>
                <style>body{font:16px/1.6 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}
                table{border-collapse:collapse;margin:.5em 0}td{border:1px solid #ccc;padding:.2em .6em}</style>
                <h1>我的数据</h1>
                """)
                .append("<p>")
                .append(CityTime.minute(copy.at()))
                .append("</p>");
        copy.sections().forEach(section -> page.append(part(section)));
        return page.append("</html>").toString();
    }

    private static String part(Section section) {
        var part = new StringBuilder("<h2>%s</h2><p>用途：%s。依据：%s（%s）。保存到：%s。</p>"
                .formatted(
                        escaped(section.title()),
                        escaped(section.purpose()),
                        escaped(section.basis().label()),
                        escaped(section.basis().rule()),
                        escaped(section.until())));
        for (var item : section.items()) {
            part.append("<table>");
            item.facts()
                    .forEach(fact -> part.append(
                            "<tr><td>%s</td><td>%s</td></tr>".formatted(escaped(fact.name()), escaped(fact.value()))));
            part.append("</table>");
        }
        return part.toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8.name());
    }
}
