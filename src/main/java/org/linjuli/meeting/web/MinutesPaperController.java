package org.linjuli.meeting.web;

import java.time.Clock;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.sheet.Watermark;
import org.linjuli.meeting.MinutesBook;
import org.linjuli.meeting.Rooms;
import org.linjuli.meeting.paper.Paper;
import org.linjuli.meeting.paper.PdfPaper;
import org.linjuli.meeting.paper.WordPaper;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The minutes as files to take away; each says who took it, and is an entry of the log. */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
class MinutesPaperController {

    private record Made(MeetingView.MeetingRoom room, Paper paper) {}

    private final Rooms rooms;
    private final MinutesBook minutes;
    private final MeetingViews views;
    private final Audit audit;
    private final Clock clock;

    MinutesPaperController(Rooms rooms, MinutesBook minutes, MeetingViews views, Audit audit, Clock clock) {
        this.rooms = rooms;
        this.minutes = minutes;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(path = "/export.docx", produces = WordPaper.TYPE)
    ResponseEntity<byte[]> word(@CurrentActor Actor actor, @PathVariable UUID id) {
        var made = made(actor, id);
        return file(made.room(), "docx", WordPaper.TYPE, WordPaper.write(made.paper()));
    }

    @GetMapping(path = "/export.pdf", produces = PdfPaper.TYPE)
    ResponseEntity<byte[]> pdf(@CurrentActor Actor actor, @PathVariable UUID id) {
        var made = made(actor, id);
        return file(made.room(), "pdf", PdfPaper.TYPE, PdfPaper.write(made.paper()));
    }

    private Made made(Actor actor, UUID id) {
        var room = views.room(actor, rooms.of(actor, id));
        var watermark = Watermark.atOnce(actor, clock);
        var paper = MinutesPaper.of(room, minutes.of(actor, id).text(), watermark.sentence());
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "meeting.export", "export", watermark.export())
                        .at(NodePath.of(room.meeting().area()))
                        .with("meeting", id.toString()));
        return new Made(room, paper);
    }

    private static ResponseEntity<byte[]> file(
            MeetingView.MeetingRoom room, String ending, String type, byte[] content) {
        var meeting = room.meeting();
        var name = "%s记录-%s.%s".formatted(meeting.title(), meeting.day(), ending);
        return Download.file(name, type, content);
    }
}
