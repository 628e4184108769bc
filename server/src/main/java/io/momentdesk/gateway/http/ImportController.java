package io.momentdesk.gateway.http;

import io.momentdesk.touchpoint.bringin.ImportReport;
import io.momentdesk.touchpoint.bringin.ImportReport.LineError;
import io.momentdesk.touchpoint.bringin.Importer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The past, a line of JSON each. */
@RestController
class ImportController {

    private final Importer importer;

    ImportController(Importer importer) {
        this.importer = importer;
    }

    /**
     * @param imported by type
     * @param known how many conversations and orders were there already
     * @param errors the first thousand
     */
    record Answer(int lines, Map<String, Integer> imported, int known, int refused, List<LineError> errors) {}

    /** 200 however many lines were refused: the others are in. */
    @PostMapping("/api/v1/import")
    Answer bringIn(@AuthenticationPrincipal Caller caller, HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            ImportReport report = importer.read(caller.siteId(), in);
            return new Answer(report.lines(), report.taken(), report.there(), report.refused(), report.errors());
        }
    }
}
