package vn.hotline.reporting.publication;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import vn.hotline.platform.document.PdfFonts;

/** What stands on every page: number, page of pages, and that a draft is one. */
final class PdfFrame extends PdfPageEventHelper {

    private static final float SIZE = 9.5f;
    private static final float WIDEST_COUNT = 20;

    private final ReportDocument report;
    private final PdfFonts fonts;
    private PdfTemplate count;

    PdfFrame(ReportDocument report, PdfFonts fonts) {
        this.report = report;
        this.fonts = fonts;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document page) {
        count = writer.getDirectContent().createTemplate(WIDEST_COUNT, SIZE * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document page) {
        if (report.draft()) {
            watermark(writer.getDirectContentUnder(), page.getPageSize());
        }
        PdfContentByte over = writer.getDirectContent();
        float y = page.bottom() - 16;
        ColumnText.showTextAligned(
                over,
                Element.ALIGN_LEFT,
                new Phrase(
                        report.open() ? report.words().text("publication.foot.open", report.code()) : report.code(),
                        fonts.regular(SIZE)),
                page.left(),
                y,
                0);
        String of = report.words().text("publication.page", writer.getPageNumber()) + "/";
        float width = fonts.regular.getWidthPoint(of, SIZE);
        float x = page.right() - WIDEST_COUNT;
        ColumnText.showTextAligned(over, Element.ALIGN_LEFT, new Phrase(of, fonts.regular(SIZE)), x - width, y, 0);
        over.addTemplate(count, x, y);
    }

    /** How many pages there are is known at the end. */
    @Override
    public void onCloseDocument(PdfWriter writer, Document page) {
        count.beginText();
        count.setFontAndSize(fonts.regular, SIZE);
        count.setTextMatrix(0, 0);
        count.showText(Integer.toString(writer.getPageNumber() - 1));
        count.endText();
    }

    private void watermark(PdfContentByte under, Rectangle page) {
        under.saveState();
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(0.16f);
        under.setGState(faint);
        under.setColorFill(Color.GRAY);
        under.beginText();
        under.setFontAndSize(fonts.bold, 110);
        under.showTextAligned(
                Element.ALIGN_CENTER,
                report.words().text("publication.draft"),
                page.getWidth() / 2,
                page.getHeight() / 2,
                52);
        under.endText();
        under.restoreState();
    }
}
