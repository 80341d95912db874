package org.linjuli.organization.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.platform.Download;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A list of organizations or units as an Excel file, which says who took it and stands in the log. */
@Component
class ListFile {

    private static final int SHORT = 8;

    private final Audit audit;
    private final Clock clock;

    ListFile(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes and records the file.
     *
     * @param what the action in the log
     * @param rows with the heads at their beginning
     */
    ResponseEntity<byte[]> taken(Actor actor, String what, String name, List<List<String>> rows) {
        var export = UUID.randomUUID();
        var account = actor.account().toString();
        var note = "仅限工作使用，不得外传。%s（账号 %s）%s 导出，追踪编号 %s"
                .formatted(
                        actor.name(),
                        account.substring(account.length() - SHORT),
                        CityTime.minute(clock.instant()),
                        export);
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(note));
        lines.addAll(rows);
        audit.recordAlone(actor, Act.of(ActKind.EXPORT, what, "export", export).with("rows", rows.size() - 1));
        return Download.excel(name, Spreadsheet.of(name, lines));
    }
}
