package org.dutygraph.web.lists;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.ListTemplate;
import org.dutygraph.load.Loading;
import org.dutygraph.web.site.LoadLimits;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Loads files in two steps: they are sent and read, and their faults shown; then the sender confirms. Also empty lists to fill in. */
@Controller
record LoadPages(ListIntake intake, WaitingReviews waiting, LoadLimits limits, Graph graph) {

    @GetMapping("/load")
    String choose(Model model) {
        model.addAttribute("limits", limits);
        model.addAttribute("graph", graph.description());
        model.addAttribute("endings", Loading.endings());
        model.addAttribute("forms", Loading.forms(LocaleContextHolder.getLocale()));
        return "load";
    }

    @PostMapping("/load")
    ResponseEntity<Void> read(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String edition,
            HttpSession session) {
        WaitingReviews.Sent sent =
                waiting.keep(session.getId(), intake.read(files == null ? List.of() : files, township, edition));
        return see(sent);
    }

    @GetMapping("/load/{id}")
    String review(@PathVariable String id, HttpSession session, Model model) {
        model.addAttribute("sent", find(id, session));
        return "review";
    }

    @PostMapping("/load/{id}")
    ResponseEntity<Void> load(@PathVariable String id, HttpSession session) {
        WaitingReviews.Sent sent = find(id, session);
        if (sent.loaded() == null) {
            waiting.loaded(sent, intake.load(sent.reviews()));
        }
        return see(sent);
    }

    @GetMapping("/load/template.xlsx")
    ResponseEntity<byte[]> xlsx() {
        return file(
                "list.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ListTemplate.empty().xlsx());
    }

    @GetMapping("/load/template.csv")
    ResponseEntity<byte[]> csv() {
        return file("list.csv", "text/csv;charset=UTF-8", ListTemplate.empty().csv());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(bytes);
    }

    private static ResponseEntity<Void> see(WaitingReviews.Sent sent) {
        // A redirect, so that reloading the page sends nothing twice.
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/load/" + sent.id()))
                .build();
    }

    private WaitingReviews.Sent find(String id, HttpSession session) {
        return waiting.find(session.getId(), id)
                .orElseThrow(() -> new RequestRejected(HttpStatus.NOT_FOUND, "NOT_WAITING"));
    }
}
