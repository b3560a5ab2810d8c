package org.dutygraph.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.dutygraph.graph.engine.ConnectionFailures;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.load.CorrectionRejected;
import org.dutygraph.load.DecisionFileException;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.validation.CodingRefusal;
import org.dutygraph.validation.ValidationRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every error in one form: for programs RFC 9457 problem details with {@code code} and a sentence that says what to
 * do, for users the same text on a page.
 */
@ControllerAdvice
public record Problems(MessageSource messages, FaultMessages faults, PageModel pageModel, LoadLimits limits) {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    Object refused(QueryFault fault, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw fault;
        }
        // The fault is written in English; so is the whole answer to a program.
        Locale locale = forProgram(request) ? Locale.ENGLISH : LocaleContextHolder.getLocale();
        ProblemDetail problem = problem(status(fault.code()), fault.code().name(), locale);
        problem.setDetail(sentence(fault.getMessage()) + " " + sentence(fault.remedy()));
        // Its explanation is in the reader's language: a page's script shows it.
        String explanation = faults.explanation(fault);
        if (explanation != null) {
            problem.setProperty("explanation", explanation);
            if (FaultMessages.isExplainedInGeneral(fault)) {
                problem.setProperty("words", sentence(fault.getMessage()));
            }
        }
        problem.setProperty("found", fault.getMessage());
        problem.setProperty("remedy", fault.remedy());
        if (fault.position() != null) {
            problem.setProperty("position", fault.position().drawing());
            problem.setProperty("line", fault.position().line());
            problem.setProperty("column", fault.position().column());
        }
        return answer(problem, request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return refused(new RequestRejected(HttpStatus.BAD_REQUEST, "BODY"), request);
    }

    @ExceptionHandler
    Object refused(RequestRejected rejected, HttpServletRequest request) {
        ProblemDetail problem = problem(rejected.status(), rejected.code());
        problem.setDetail(say("refusal." + rejected.code(), rejected.values()));
        return answer(problem, request);
    }

    /** Bytes of an address or a form that are no UTF-8, such as those of a link in GBK. */
    @ExceptionHandler
    Object undecodable(InvalidParameterException undecodable, HttpServletRequest request) {
        return refused(new RequestRejected(HttpStatus.BAD_REQUEST, "ENCODING"), request);
    }

    /** A value of an address or a form that is not of its type. */
    @ExceptionHandler
    Object unfit(MethodArgumentTypeMismatchException unfit, HttpServletRequest request) {
        return refused(
                new RequestRejected(HttpStatus.BAD_REQUEST, "VALUE", unfit.getName(), String.valueOf(unfit.getValue())),
                request);
    }

    @ExceptionHandler
    Object undecided(DecisionFileException fault, HttpServletRequest request) {
        return refused(
                new RequestRejected(HttpStatus.CONFLICT, "DECISIONS", String.valueOf(fault.getMessage())), request);
    }

    /** A correction that does not fit what the graph has now. */
    @ExceptionHandler
    Object rejected(CorrectionRejected rejected, HttpServletRequest request) {
        HttpStatus status =
                switch (rejected.reason()) {
                    case NO_CLAUSE, NOT_IN_FORCE -> HttpStatus.NOT_FOUND;
                    case OTHER_WORDS, NOT_THERE, CORRECTED -> HttpStatus.CONFLICT;
                };
        return refused(
                new RequestRejected(
                        status, rejected.reason().name(), rejected.values().toArray()),
                request);
    }

    /** A sample or a coder's file that cannot be used. */
    @ExceptionHandler
    Object invalid(ValidationRefusal refusal, HttpServletRequest request) {
        return refused(
                new RequestRejected(HttpStatus.CONFLICT, "VALIDATION", String.valueOf(refusal.getMessage())), request);
    }

    /** A sample that is coded does not take what was asked. */
    @ExceptionHandler
    Object notCoded(CodingRefusal refusal, HttpServletRequest request) {
        HttpStatus status =
                switch (refusal.reason()) {
                    case NO_SAMPLE, NOT_IN_SAMPLE, NO_CODING -> HttpStatus.NOT_FOUND;
                    case CODER_NAME -> HttpStatus.BAD_REQUEST;
                    case CODING_DONE, CODING_LEFT, CODING_OPEN -> HttpStatus.CONFLICT;
                };
        return refused(
                new RequestRejected(
                        status, refusal.reason().name(), refusal.values().toArray()),
                request);
    }

    /** The graph was not written: its store cannot be, or it does not answer. */
    @ExceptionHandler
    Object unavailable(GraphUnavailableException gone, HttpServletRequest request) {
        if (gone.trouble().isPresent()) {
            return refused(RequestRejected.of(gone.trouble().get()), request);
        }
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, FaultCode.UNREACHABLE.name());
        problem.setDetail(sentence(gone.getMessage()));
        return answer(problem, request);
    }

    /** More bytes, or more parts, than the server takes. */
    @ExceptionHandler
    Object tooMuch(MultipartException cause, HttpServletRequest request) {
        if (cause instanceof MaxUploadSizeExceededException) {
            return refused(
                    new RequestRejected(
                            HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", limits.megabytes(), limits.megabytesTogether()),
                    request);
        }
        return refused(
                isDiskFull(cause)
                        ? noRoomForTemporaryFiles()
                        : new RequestRejected(HttpStatus.BAD_REQUEST, "UPLOAD", limits.files()),
                request);
    }

    private static boolean isDiskFull(Exception failure) {
        return ConnectionFailures.anyCause(failure, ConnectionFailures::isFull);
    }

    /** The pages write no other files that a failure would reach them from: uploads, workbooks, pages of a PDF. */
    private static RequestRejected noRoomForTemporaryFiles() {
        return new RequestRejected(
                HttpStatus.SERVICE_UNAVAILABLE, "TEMPORARY_FULL", System.getProperty("java.io.tmpdir"));
    }

    /** All other exceptions, among them those of Spring (an unknown address, a wrong method). */
    @ExceptionHandler
    Object other(Exception cause, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // Too late for an error page: the connection must break, so that nobody mistakes a part for the whole.
            throw cause;
        }
        if (cause instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            ProblemDetail problem = problem(status, status.name());
            problem.setDetail(detail(status, known, request));
            return answer(problem, request);
        }
        if (isDiskFull(cause)) {
            LOG.error("{} {} found the temporary folder full", request.getMethod(), request.getRequestURI(), cause);
            return refused(noRoomForTemporaryFiles(), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), cause);
        return refused(new RequestRejected(HttpStatus.INTERNAL_SERVER_ERROR, "DEFECT"), request);
    }

    private String detail(HttpStatus status, ErrorResponse known, HttpServletRequest request) {
        if (status.is5xxServerError()) {
            return say("refusal.DEFECT");
        }
        if (status == HttpStatus.NOT_FOUND) {
            return say("problem.address", PageModel.address(request));
        }
        Locale locale = LocaleContextHolder.getLocale();
        Object[] values = known.getDetailMessageArguments(messages, locale);
        return messages.getMessage(known.getDetailMessageCode(), values, say("problem.request"), locale);
    }

    /** The HTTP status of a fault. */
    static HttpStatus status(FaultCode code) {
        if (code == FaultCode.UNKNOWN_QUERY) {
            return HttpStatus.NOT_FOUND;
        }
        if (code == FaultCode.BUSY) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return switch (code.kind()) {
            case USAGE -> HttpStatus.BAD_REQUEST;
            case REFUSED -> HttpStatus.FORBIDDEN;
            case LIMIT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNREACHABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private ProblemDetail problem(HttpStatus status, String code) {
        return problem(status, code, LocaleContextHolder.getLocale());
    }

    private ProblemDetail problem(HttpStatus status, String code, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        String general = messages.getMessage("problem.title." + status.value(), null, "", locale);
        problem.setTitle(messages.getMessage("problem.title." + code, null, general, locale));
        problem.setProperty("code", code);
        problem.setProperty("request", RequestId.current());
        return problem;
    }

    private Object answer(ProblemDetail problem, HttpServletRequest request) {
        if (forProgram(request)) {
            return ResponseEntity.status(problem.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page = new ModelAndView("problem", pageModel.attributes(request));
        page.addObject("problem", problem);
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        return page;
    }

    /** Whether a program sent the request, and not a browser for a page. */
    public static boolean forProgram(HttpServletRequest request) {
        String path = PageModel.address(request);
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator");
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static String sentence(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String full = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return full.matches("(?s).*[.。!?！？]") ? full : full + ".";
    }
}
