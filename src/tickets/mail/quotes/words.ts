/*
 * What mail programs write around the mails they quote, in the languages they come in. Own words
 * of the programs, so they are matched as they are; what people type is not looked at.
 */

/** A line as it is compared: without marks of direction, and with one kind of i. */
function comparable(text: string): string {
  return text
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/[İı]/g, "i")
    .trim();
}

function anyOf(words: string): string {
  return comparable(words)
    .split("|")
    .map((word) => word.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .sort((a, b) => b.length - a.length)
    .join("|");
}

const wrote = new RegExp(
  `(?<![\\p{L}])(?:${anyOf(
    `wrote|writes|schrieb|schrieb am|a écrit|escribió|escribio|ha scritto|scrive|escreveu|schreef|skrev|skrifaði
    |kirjoitti|napisał|napisała|napisał(a)|napsal|napsal(a)|napsala|napísal|napísal(a)|написал|написала|написал(а)
    |пишет|писал|писал(а)|написав|написала|пише|yazdı|şunu yazdı|ezt írta|írta|a scris|έγραψε|כתב|כתבה|כתב/ה|כתב(ה)
    |كتب|كتبت|ما يلي|đã viết|viết|เขียนว่า|เขียน|menulis|je napisao|je napisao/la|napisao je|написа|kirjutas|rakstīja|rašė
    |va escriure|idatzi du|ha scritto`.replaceAll(/\s*\n\s*/g, ""),
  )})(?![\\p{L}])|写道|寫道|写到|的邮件|のメール|さんは書きました|書きました|님이 작성|작성:|님이 쓴 글`,
  "iu",
);

/** How such a line begins. */
const lead = new RegExp(
  `^(?:${anyOf(
    `On|Am|Le|El|Il|Il giorno|Em|Op|Den|På|W dniu|Dne|Dňa|На|В|У|Tarihinde|Pada|Vào|Στις|בתאריך|ב-|في|於|在|Dana|Dnia|A|Kl.|pe.|pt.`,
  )})(?![\\p{L}])`,
  "iu",
);

const date =
  /\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d|\d{1,2}[:.]\d{2}|\d{1,2}月|\d{1,2}\s\p{L}{3,}/u;
const address = /[<([]\s*(?:mailto:)?[^\s<>()[\]@]+@[^\s<>()[\]@]+\s*[>)\]]/;

/** How sure it is that a line introduces a quote: "On Friday, Ana wrote:". */
export function introduces(text: string): "surely" | "perhaps" | undefined {
  if (text.length > 400) return undefined;
  const line = comparable(text.replaceAll(/[*_]/g, ""));
  if (!/[:：]$/.test(line)) return undefined;
  const says = wrote.test(line);
  const when = date.test(line);
  const who = address.test(line);
  if (when && who) return says ? "surely" : "perhaps";
  return says && (when || who || lead.test(line)) ? "perhaps" : undefined;
}

/** Whether a line may be the first of several that introduce a quote together. */
export function mayIntroduce(text: string): boolean {
  return text.length < 300 && (lead.test(comparable(text)) || date.test(text)) && /\d/.test(text);
}

const labels = {
  from: `From|Von|De|Da|Van|Från|Fra|Lähettäjä|Od|Nadawca|От|От кого|Від|Kimden|Gönderen|Feladó|De la|Expéditeur|Remitente|Mittente|Remetente|Afzender|Avsändare|Afsender|Από|מאת|من|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|Từ|Người gửi|จาก|Dari|Šalje|Saatja|No`,
  sent: `Sent|Date|Gesendet|Datum|Envoyé|Date d'envoi|Enviado|Enviado el|Enviada em|Enviado em|Fecha|Inviato|Data|Verzonden|Skickat|Sendt|Dato|Lähetetty|Päivämäärä|Wysłano|Wysłane|Data wysłania|Odesláno|Odoslané|Отправлено|Дата|Надіслано|Gönderildi|Gönderme Tarihi|Tarih|Küldve|Dátum|Elküldve|Trimis|Εστάλη|Στάλθηκε|Ημερομηνία|נשלח|תאריך|تاريخ الإرسال|أرسلت|التاريخ|تم الإرسال|发送时间|发送日期|日期|寄件日期|傳送時間|時間|送信日時|日付|日時|보낸 날짜|보낸 시간|날짜|Đã gửi|Ngày|ส่งเมื่อ|ส่ง|วันที่|Dikirim|Tanggal|Poslano`,
  to: `To|An|À|Pour|Para|A|Aan|Till|Til|Vastaanottaja|Do|Komu|Кому|Kime|Alıcı|Címzett|Către|Προς|אל|إلى|收件人|收件者|宛先|받는 사람|받는사람|Đến|Tới|ถึง|Kepada|Za|Destinataire|Destinatario|Destinatário|Odbiorca`,
  subject: `Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Ämne|Emne|Aihe|Temat|Předmět|Predmet|Тема|Konu|Tárgy|Subiect|Θέμα|נושא|הנדון|الموضوع|主题|主題|主旨|件名|제목|Chủ đề|Tiêu đề|เรื่อง|หัวเรื่อง|Subjek|Perihal|Teema`,
};

const labelled = Object.entries(labels).map(
  ([kind, words]) =>
    [kind, new RegExp(`^(?:${anyOf(words)})\\s*[:：]`, "iu")] as [keyof typeof labels, RegExp],
);
const alsoLabelled =
  /^(?:cc|bcc|cci|kopie|copie|copia|kopia|kopio|kópia|dw|копия|копія|bilgi|másolatot kap|עותק|نسخة|抄送|副本|참조|reply-to|importance|wichtigkeit|attachments|anlagen)\s*[:：]/iu;

/** Which lines of the head of a mail a line can be: some words say two things in two languages. */
export function headLabels(text: string): ReadonlySet<string> {
  if (text.length > 1000) return none;
  const line = comparable(text.replaceAll(/[*_]/g, ""));
  const kinds = labelled.filter(([, pattern]) => pattern.test(line)).map(([kind]) => kind);
  if (kinds.length === 0) return alsoLabelled.test(line) ? also : none;
  return new Set(kinds);
}

const none: ReadonlySet<string> = new Set();
const also: ReadonlySet<string> = new Set(["also"]);

const original = new RegExp(
  `^[-–—_=*\\s]{2,}(?:${anyOf(
    `Original Message|Original message|Original Appointment|Reply message|Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht|Message d'origine|Message original|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht|Ursprungligt meddelande|Originalmeddelande|Originalmeddelelse|Oprindelig meddelelse|Original meddelelse|Opprinnelig melding|Alkuperäinen viesti|Wiadomość oryginalna|Oryginalna wiadomość|Původní zpráva|Pôvodná správa|Исходное сообщение|Оригинальное сообщение|Вихідне повідомлення|Оригінальне повідомлення|Orijinal İleti|Özgün İleti|Orijinal Mesaj|Eredeti üzenet|Mesaj original|Αρχικό μήνυμα|Πρωτότυπο μήνυμα|הודעה מקורית|الرسالة الأصلية|原始邮件|原始郵件|邮件原件|원본 메시지|원본 메일|元のメッセージ|Thư gốc|Tin nhắn gốc|ข้อความต้นฉบับ|Pesan Asli`,
  )})[-–—_=*\\s]{2,}$`,
  "iu",
);

/** Whether a line says that the mail it answers begins. */
export function saysOriginal(text: string): boolean {
  return text.length < 120 && original.test(comparable(text));
}

const forwarded = new RegExp(
  anyOf(
    `forwarded message|begin forwarded message|forwarded by|weitergeleitete nachricht|anfang der weitergeleiteten|message transféré|message réexpédié|début du message réexpédié|mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|mensagem encaminhada|mensagem reencaminhada|doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat meddelande|vidarebefordrat brev|videresendt meddelelse|videresendt besked|videresendt melding|välitetty viesti|edelleenlähetetty viesti|przekazana wiadomość|treść przekazanej wiadomości|wiadomość przekazana dalej|přeposlaná zpráva|preposlaná správa|пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|переслане повідомлення|iletilen ileti|iletilmiş ileti|yönlendirilmiş ileti|továbbított üzenet|továbbított levél|mesaj redirecționat|mesaj transmis|προωθημένο μήνυμα|προωθούμενο μήνυμα|הודעה שהועברה|הודעה מועברת|رسالة مُعاد توجيهها|رسالة معاد توجيهها|الرسالة المعاد توجيهها|转发的邮件|转发邮件|轉寄的郵件|轉寄郵件|転送されたメッセージ|転送メッセージ|전달된 메시지|전달된 메일|thư được chuyển tiếp|thư đã chuyển tiếp|ข้อความที่ส่งต่อ|pesan terusan|pesan yang diteruskan`,
  ),
  "iu",
);

/** Whether a line says that a mail is handed on: it is what the comment is about. */
export function saysForwarded(text: string): boolean {
  return text.length < 120 && forwarded.test(comparable(text));
}

const device = new RegExp(
  `^(?:${anyOf(
    `Sent from my|Sent from|Sent via|Sent with|Get Outlook for|Get the Outlook|Sent on the go|Gesendet von|Gesendet mit|Von meinem|Diese Nachricht wurde von meinem|Outlook für|Holen Sie sich Outlook|Hol dir Outlook|Envoyé de mon|Envoyé depuis|Envoyé à partir|Envoyé avec|Obtenir Outlook|Obtenez Outlook|Télécharger Outlook|Enviado desde|Enviado con|Obtener Outlook|Enviado do meu|Enviado a partir|Enviado pelo|Obter o Outlook|Obter Outlook|Inviato da|Inviato dal|Ottieni Outlook|Scarica Outlook|Verzonden vanaf|Verstuurd vanaf|Verzonden met|Outlook voor|Skickat från|Hämta Outlook|Sendt fra|Hent Outlook|Få Outlook|Lähetetty|Hanki Outlook|Wysłane z|Wysłano z|Pobierz program Outlook|Pobierz aplikację Outlook|Odesláno z|Získat Outlook|Отправлено с|Отправлено из|Получить Outlook|Скачать Outlook|Надіслано з|Отримати Outlook|Trimis de pe|Obțineți Outlook|Στάλθηκε από|Εστάλη από|נשלח מה|נשלח מ-|أُرسلت من|أرسلت من|تم الإرسال من|الحصول على Outlook|发自我的|發自我的|傳送自|从我的|從我的|获取|Được gửi từ|Gửi từ|ส่งจาก|Dikirim dari|Dapatkan Outlook|Elküldve|Az Outlook beszerzése|Poslano s`,
  )})|gönderildi\\.?$|küldve\\.?$|から送信|より送信|에서 보냄|에서 발송`,
  "iu",
);

/** Whether a line is what a phone or a program puts under every mail. */
export function isDeviceLine(text: string): boolean {
  return text.length < 120 && device.test(comparable(text));
}

/** "--", which has ended the words of a mail since before there was the web. */
export function isSignatureMark(text: string): boolean {
  return /^[-–—]{2}\s*$/.test(text);
}

const closing =
  /^(?:(?:kind|best|warm|many)\s+)?(?:regards|wishes|thanks)|^(?:cheers|best|sincerely|yours|thank you|mit freundlichen|viele|beste|liebe|herzliche|freundliche|schöne|mfg|gruß|grüße|danke|cordialement|bien à vous|merci|saludos|un saludo|atentamente|gracias|cordiali|saluti|distinti|grazie|atenciosamente|cumprimentos|obrigad|met vriendelijke|groet|vriendelijke|med vänlig|vänliga|hälsningar|med venlig|venlig|hilsen|mvh|ystävällisin|terveisin|pozdrawiam|z poważaniem|s pozdravem|с уважением|с наилучшими|з повагою|saygılarımla|iyi çalışmalar|üdvözlettel|cu stimă|με εκτίμηση|בברכה|مع أطيب|此致|よろしく|감사합니다|trân trọng|ขอแสดงความนับถือ|salam)/iu;

/** Whether a line says good-bye: a name, and what belongs to it, follow. */
export function isClosing(text: string): boolean {
  return text.length < 80 && closing.test(comparable(text));
}

/** What Zendesk and others write above the words one is to answer. */
export function saysReplyAbove(text: string): boolean {
  return /^#{1,3}-?\s*.{3,120}\s*-?#{1,3}$/.test(text.trim()) && /[-]#|#-/.test(text);
}
