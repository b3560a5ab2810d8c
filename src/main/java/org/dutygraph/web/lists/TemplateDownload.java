package org.dutygraph.web.lists;

import org.dutygraph.load.ListTemplate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Empty lists to be filled in. */
@Controller
final class TemplateDownload {

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
}
