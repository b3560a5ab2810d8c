package org.dutygraph.web.site;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Addresses that the servlet container cannot decode. It answers them before any filter or controller of the program is
 * asked; encoded slashes are handed on, because ids hold slashes.
 */
@Component
final class AddressErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        String handedOn = EncodedSolidusHandling.PASS_THROUGH.getValue();
        factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(handedOn);
            connector.setEncodedReverseSolidusHandling(handedOn);
        });
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Page()));
    }

    /** A page in both languages: the container knows no language of the user. */
    private static final class Page extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            try {
                response.getReporter()
                        .write(
                                """
                        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>职责图谱 DutyGraph · %d</title></head>
                        <body><h1>职责图谱 DutyGraph</h1>
                        <p>这个网址里有不能识别的字符（%d）。请从<a href="/">总览</a>重新打开，或检查网址。</p>
                        <p lang="en">The address has characters that cannot be decoded (%d). Start from the <a href="/">overview</a>, or
                        correct the address.</p></body></html>
                        """
                                        .formatted(status, status, status));
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("The client is gone", e);
            }
        }
    }
}
