import { en } from './en';
import type { Language } from './language';

const MONTH = '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)';
const SPAN = '(?:días|dias|semanas|mes|meses|años|trimestres|sprints|día|semana|año|trimestre)';

/** Spanish, of Spain and of America. Words are listed with their accents; `forms` also tries them without. */
export const es: Language = {
  id: 'es',
  spaced: true,
  borrows: en,
  head: 'first',
  words: {
    deliver: `
      postear, subir vídeos a, tener la, tener el, tener un, tener una, contar con, disponer de, cerrar el,
      firmar el, firmar la, firmar un, firmar una, sembrar, plantar, repartir, mandar, construir, edificar,
      rehabilitar, pintar, limpiar, amueblar, comprar, alquilar, arrendar, licitar, adjudicar, ensamblar,
      calibrar, homologar, reubicar, mudar, trasladar, implantación, instauración, instaurar, habilitación,
      creación de, lanzamiento de, desarrollo de, implementación de, publicación de, realización de,
      elaboración de, puesta en producción, puesta en marcha de, apertura de, contratación de, formación de,
      unificación, renovación de, sacar adelante, poner en funcionamiento, dar de alta, dar de baja,
      hacer una, hacer un, tener listo, dejar listo, concluir, culminar, emitir, expedir, tramitar, radicar,
      postular, inscribir a, subir contenido, subir vídeos, maquetar, imprimir, encuadernar, filmar, rodar,
      transmitir, retransmitir, moderar, dinamizar, ludificar, refinar, depurar, testear, parametrizar,
      contenerizar, dockerizar, versionar, orquestar, parchear, respaldar, reforestar, adecuar,
      acondicionar, dotar a, donar, entregar, apadrinar, invertir, gastar, destinar, bootstrapear, mapear,
      levantar, diagramar, codificar, programar, compilar, publicar, socializar, protocolizar, reglamentar,
      normalizar, unificar, armonizar, cerrar la auditoría, investigar, explorar, ejecución de, ejecutar,
      revisión de, actualización de, rediseño de, migración de, integración de, diseño de, definición de,
      instalación de, capacitación de, organización de, lanzar, crear, desarrollar, diseñar, rediseñar,
      implementar, implantar, desplegar, completar, terminar, finalizar, establecer, introducir, migrar,
      actualizar, refactorizar, reescribir, integrar, documentar, definir, redactar, elaborar, preparar,
      producir, presentar, enviar, instalar, configurar, habilitar, añadir, agregar, abrir, iniciar,
      empezar, comenzar, arrancar, pilotar, prototipar, planificar, planear, identificar, analizar, evaluar,
      auditar, revisar, validar, probar, estandarizar, consolidar, centralizar, formalizar, automatizar,
      digitalizar, modernizar, renovar, reformar, reestructurar, reorganizar, reemplazar, sustituir,
      retirar, eliminar, archivar, corregir, arreglar, resolver, mover, adoptar, incorporar, monitorizar,
      monitorear, medir, poner en marcha, poner en producción, nombrar, designar, formar, montar, elegir,
      seleccionar, decidir, acordar, alinear, negociar, adquirir, contratar, reclutar, externalizar,
      fusionar, dividir, dar soporte, soportar, proveer, proporcionar, ofrecer, hacer, realizar,
      llevar a cabo, organizar, coordinar, facilitar, celebrar, impartir, dictar, capacitar, entrenar,
      aprender, estudiar, leer, escribir, grabar, traducir, localizar, editar, firmar el contrato, aprobar,
      registrar, solicitar, proponer, compartir, comunicar, anunciar, difundir, distribuir, recoger,
      recopilar, catalogar, clasificar, segmentar, priorizar, especificar, modelar, cifrar, provisionar,
      importar, exportar, sincronizar, conectar, activar, desactivar, cerrar, gestionar, administrar,
      liderar, dirigir, supervisar, colaborar, participar, asistir, contactar, visitar, invitar, comparar,
      sacar, subir a producción, construcción, implementación, desarrollo, creación, diseño, lanzamiento,
      migración, integración, documentación, definición, elaboración, revisión, actualización, instalación,
      configuración, puesta en marcha, despliegue, publicación, redacción, análisis, dotar, equipar,
      reparar, ampliar la, inaugurar, remodelar, entrevistar, encuestar, rediseño, apertura, mapa,
      reorganización, sistematizar, armar, generar un, confeccionar, verificar, asegurar, garantizar,
      desempeñar, procesar, convertirme, mantener actualizado`,
    effort: `
      entrevistar, contratar, reclutar, incorporar, capacitar, formar, entrenar, enseñar, llamar, contactar,
      visitar, presentar a, encuestar, invitar, asesorar, mentorizar, acompañar, revisar, auditar,
      inspeccionar, evaluar, identificar, hablar con, reunirse con, mandar, enviar, escribir a, notificar,
      informar, asignar, designar, nombrar, seleccionar, asistir, participar, convocar, consultar, observar,
      certificar a, formar a, mapear, prospectar, hacer seguimiento, fichar`,
    pass: `
      completar, terminar, finalizar, obtener, conseguir, lograr, aprobar, superar, pasar, recibir, ganar,
      alcanzar, cerrar, sacar`,
    change: `
      llegar a, subir a, bajar a, aumentar, incrementar, crecer, subir, elevar, mejorar, duplicar,
      triplicar, cuadruplicar, ampliar, acelerar, maximizar, fortalecer, reforzar, potenciar, impulsar,
      reducir, disminuir, bajar, recortar, minimizar, rebajar, acortar, eliminar, caer, descender, escalar,
      optimizar, multiplicar, abaratar, ahorrar, agilizar, fomentar, promover, evitar, prevenir, limitar,
      contener, recuperar, superar, pasar, llevar, suba, baje, crezca, aumente, caiga, sube, baja, crece,
      aumenta, cae, disminuye, mejora, reduce, aumento, incremento, reducción, disminución, crecimiento,
      hacer crecer, doblar, revertir, estabilizar, diversificar, expandir`,
    reach: `
      lograr, alcanzar, llegar, mantener, conservar, sostener, permanecer, cumplir, superar, obtener,
      conseguir, tener, ser, estar, sea, esté, es, son, no más de, al menos, como máximo, menos de, más de,
      por debajo de, por encima de, entre, dentro de, queden, quede, supere, alcance, representen,
      represente`,
    gain: `
      captar, conseguir, ganar, obtener, atraer, generar, convertir, recibir, firmar, cerrar, vender,
      facturar, ingresar, recaudar, adquirir, inscribir, matricular, fidelizar, retener, renovar, activar,
      sumar, acumular, registrar, lograr, recuperar, reactivar, atender, ayudar, beneficiar, colocar,
      alojar, cobrar, ahorrar, incorporar clientes, inscriban, compren, contraten, renueven, repitan,
      recomienden, vuelvan, usen, completen, activen, reservar, conquistar`,
    vanity: `
      seguidor, me gusta, like, impresión, impresiones, visualización, visualizaciones, página vista,
      descarga, mención, fan, clic, reproducción, retuit, comentario, estrella`,
    daily: `
      día a día, del día a día, rutina, rutinario, rutinaria, como siempre, seguir, seguir con, continuar,
      continuar con, mantener, operación diaria, operaciones diarias, atender, dar soporte, gestión diaria,
      tareas diarias, mantenimiento, guardia, tramitar, procesar, habitual, habituales, cotidiano,
      cotidiana, ordinario`,
    ship: `
      lanzar, publicar, desplegar, entregar, implementar, implantar, migrar, contratar, terminar, completar,
      finalizar, instalar, integrar, actualizar, refactorizar, configurar, abrir, redactar, elaborar,
      documentar, rediseñar, sustituir, trasladar, renovar, construir, desarrollar, crear, organizar,
      preparar, realizar, definir, comprar, inaugurar, reemplazar, poner en marcha, digitalizar`,
    output: `
      ticket, incidencia, seguimiento, cursillo, charla, conferencia, asamblea, reunión mensual,
      jornada de formación, exposición, concierto, función, obra, actuación, recital, feria del libro, cata,
      degustación, promoción, descuento, sorteo, rifa, gala, mercadillo, voluntariado,
      programa de voluntariado, simulacro de evacuación, auditoría energética, expediente, historia clínica,
      carta, postal, díptico, ficha de producto, caso de prueba, prueba unitaria, pruebas unitarias,
      prueba de carga, corrección, corrección de errores, parche, release, sistema, sistema de turnos,
      inicio de sesión único, canal de denuncias, comité, comité de ética, grupo de trabajo, mesa, red,
      alianza, flota, furgoneta, camión, vehículo, equipo informático, ordenador, portátil, tableta, cámara,
      contador, farola, bache, vivienda, piso, edificio, planta, nave, taller mecánico, quirófano, consulta,
      ambulatorio, guardería, comedor, biblioteca, parque, jardín, hectárea, pozo, panel solar, cargador,
      punto de recarga, ruta, horario, tarifa, catálogo, contrato tipo, cláusula, memoria, memoria anual,
      memorándum, nota, comunicado de prensa, rueda de prensa, artículo científico, tesis, ponencia, póster,
      propuesta de mejora, tarea, entrega, hito, sprint, minuta, plan de marketing, plan de formación,
      plan estratégico, política de teletrabajo, código de conducta, código ético, reglamento, guion,
      campaña de correo, correo electrónico, anuncios, publicaciones, reel, historia de instagram, hilo,
      story, directo, demo, visita guiada, visita comercial, visita a cliente, puerta fría, cuestionario,
      sondeo, focus group, estudio de mercado, estudio de viabilidad, análisis de datos, cuadro de mando,
      tablero de control, integración continua, canalización, microservicios, arquitectura, api rest, sdk,
      entregable, post, publicación, artículo, blog, boletín, newsletter, vídeo, video, podcast, episodio,
      webinar, seminario web, taller, seminario, formación, capacitación, sesión, curso, clase, lección,
      tutorial, guía, manual, documentación, documento, página, landing, web, sitio web, funcionalidad,
      característica, versión, módulo, componente, endpoint, integración, conector, panel, tablero,
      dashboard, informe, reporte, herramienta, script, servicio, microservicio, prototipo, piloto,
      experimento, prueba, prueba a/b, test, diseño, historia, historia de usuario, error corregido, bug,
      presentación, meetup, evento, congreso, feria, campaña, anuncio, correo, email, mensaje, llamada,
      reunión, visita, entrevista, encuesta, grupo focal, revisión, retrospectiva, hackathon, hackatón,
      nota de prensa, comunicado, caso de estudio, caso de éxito, libro, infografía, folleto, cartel,
      plantilla, lista de verificación, política, procedimiento, proceso, plan, hoja de ruta, estrategia,
      marco, modelo, presupuesto, análisis, auditoría, auditoría interna, inspección, investigación,
      estudio, proyecto, iniciativa, programa, migración, refactorización, implementación, despliegue,
      lanzamiento, propuesta, oferta, cotización enviada, licitación, solicitud de subvención,
      contrato revisado, descripción de puesto, vacante, puesto, contratación, tienda, sucursal, oficina,
      local, sede, mercado, país, región, ciudad, provincia, almacén, fábrica, línea, máquina, robot,
      sensor, dispositivo, producto, colección, receta, menú, aplicación, app, portal, plataforma, idioma,
      traducción, librería, paquete, servidor, entorno, base de datos, tabla, regla, alerta, flujo,
      automatización, agente, formulario, pantalla, pasarela, recomendación, hallazgo, idea, sugerencia,
      mejora, requisito, indicador, kpi, okr, objetivo, acción, plan de acción, simulacro, ejercicio,
      ensayo, capítulo, examen, temario, ficha, excursión, árbol, kit, lote, caja, foto, canción, pieza,
      contenido, rol, conversación, desayuno, mesa redonda, stand, jornada, jornada de puertas abiertas,
      charla informativa, cita, mentoría, tutoría, ronda, pasantía, práctica, pricing tier, ensayo clínico,
      orden de prueba, protocolo, convenio redactado, inventario, logo, identidad, banner, repositorio,
      pipeline, esquema, código, deuda técnica, backlog, acta, circular, huerto, aula, laboratorio, cama,
      ambulancia, quiz, lecciones, máster, funcionalidades, requerimiento`,
    metric: `
      punto de equilibrio, respuesta, lista de espera, bajas de matrícula, abandono, cumplimiento, plazos,
      puntualidad, ahorros, consumo de agua, cuota de mercado, cuota, retrasos, retraso, quejas, mora,
      cartera vencida, tasa de rebote, días de cobro, días de inventario, rotura, roturas de stock, mermas,
      desperdicios, tasa de éxito, tasa de apertura, tasa de conversión, tasa de aprobación,
      tasa de retención, productos defectuosos, rechazo, rechazos, reprocesos, tiempo medio, paro,
      desempleo, empleabilidad, inserción laboral, notas, suspensos, aprobados, desnutrición, anemia,
      cobertura de vacunación, vacunación, contagios, caídas de pacientes, infecciones hospitalarias,
      demanda, suscripciones, interacción, interacciones, engagement, visualizaciones, reproducciones,
      descargas orgánicas, ocupación hotelera, ingresos por suscripción, reservas directas, pernoctaciones,
      gasto medio, propina, comensales, ticket medio, peso, altura, ruido, vibración, autonomía,
      duración de la batería, tiempo de arranque, tiempo de compilación, tiempo de despliegue, tasa, índice,
      ratio, porcentaje, churn, retención, conversión, nps, enps, csat, satisfacción, puntuación, puntaje,
      nota, nota media, calificación, valoración, ingreso, ingresos, facturación, ventas, venta, arr, mrr,
      gmv, ticket promedio, valor promedio, margen, beneficio, utilidad, rentabilidad, ebitda, caja,
      flujo de caja, coste, costo, costes, costos, gasto, gastos, ahorro, precio, presupuesto, latencia,
      uptime, disponibilidad, tiempo, tiempo de, tiempo promedio, plazo, demora, espera, tiempo de espera,
      tiempo de respuesta, tiempo de carga, tiempo de ciclo, caída, caídas, capacidad, productividad, error,
      errores, tasa de error, defecto, incidencia, incidente, fallo, fallos, precisión, exactitud, calidad,
      compromiso, adopción, uso, activación, tráfico, visitas, sesiones, impresiones, alcance, seguidores,
      participación, notoriedad, apertura, clic, clics, ctr, cpc, cpa, cac, ltv, roi, roas, leads,
      oportunidades, rotación, absentismo, ausentismo, baja, bajas, diversidad, recompra, devolución,
      devoluciones, reembolso, merma, desperdicio, residuos, rendimiento, consumo, energía, emisiones, co2,
      huella, accidente, accidentes, siniestralidad, lesiones, queja, reclamación, reclamaciones, reclamo,
      reclamos, reingreso, reingresos, mortalidad, infección, infecciones, estancia, estancia media,
      ocupación, inasistencia, asistencia, aprobación, graduación, deserción, absentismo escolar, matrícula,
      donación, donaciones, recaudación, morosidad, impago, cobro, pagos atrasados, deuda, liquidez,
      horas extra, horas extras, utilización, velocidad, frecuencia, cobertura, rebote, a tiempo, carrito,
      cesta media, afluencia, promotores, detractores, promedio, media, mediana, nivel, volumen, confianza,
      lealtad, fidelidad, seguridad, dau, mau, wau, tamaño, deal size, tráfico orgánico, eficiencia,
      rotura de stock, quiebres de stock, stock, paradas, averías, retrabajo, scrap, oee, slot,
      vulnerabilidades, reseñas, estrellas, posición, ranking, redención`,
    outsider: `
      cliente, usuario, comprador, huésped, visitante, suscriptor, miembro, socio, socia, aliado, donante,
      paciente, estudiante, alumno, alumna, padre, familia, hogar, residente, vecino, ciudadano, pasajero,
      conductor, jugador, lector, oyente, espectador, seguidor, creador, desarrollador externo, comerciante,
      vendedor, proveedor, tendero, minorista, franquiciado, distribuidor, cuenta, empresa, compañía,
      negocio, organización, pyme, startup, inversor, inversionista, candidato, participante, asistente,
      voluntario, beneficiario, persona, contribuyente, agricultor, agricultora, médico, farmacia, partner,
      bootcamp, institución, colegio, escuela, hospital, ayuntamiento, municipio, universidad,
      usuario activo, prospecto, inquilino, trabajador, empleado, docente, equipo, periodista, influencer,
      embajador`,
    event: `
      cartas de intención, carta de intención, convenio, alianza, acuerdo marco, entrada, oferta recibida,
      postulación, candidatura recibida, voto, firma, adhesión, consulta, interacción, registro, alta,
      descarga, instalación, pedido, compra, transacción, reserva, pago, depósito, suscripción, renovación,
      referido, recomendación, mención, enlace, backlink, estrella, comentario, respuesta, lead,
      lead calificado, lead cualificado, oportunidad, demo solicitada, prueba gratuita, activación, visita,
      reproducción, solicitud, solicitud recibida, inscripción, contrato, acuerdo, trato, venta, reseña,
      valoración, queja, admisión, matrícula, donación, entrada vendida, unidad vendida, unidades vendidas,
      licencia vendida, orden, orden de compra, cupón, cupones, convenio firmado, cotización,
      presupuesto aceptado, click, comensal, noche, plaza`,
    acts: `
      usar, usan, utilizar, utilizan, adoptar, renovar, comprar, pagar, elegir, eligen, recomendar, volver,
      vuelven, vuelve, acceder, participar, responder, inscribirse, inscriben, registrarse, registran,
      contratan, completan, terminar, llegar, asistir, valoran, califican, repetir, repiten, confiar,
      separar, permanecer, permanecen, quedarse`,
    staff: `
      ingeniero, ingeniera, desarrollador, desarrolladora, diseñador, diseñadora, product manager, gerente,
      director, directora, responsable, jefe, jefa, analista, comercial, vendedor, vendedora, ejecutivo,
      ejecutiva de cuentas, redactor, redactora, contador, contadora, contable, abogado, abogada, enfermero,
      enfermera, médico, médica, profesor, profesora, docente, técnico, técnica, operario, operaria,
      soldador, becario, becaria, practicante, empleado, empleada, colaborador, colaboradora, persona,
      compañero, especialista, consultor, consultora, asistente, recepcionista, trabajador social,
      trabajadora social, equipo, sdr, cto, cfo, monitor, monitora, plantilla`,
    recognition: `
      auditoría, auditoría externa, aceptado, admitido, patente registrada, sello de comercio justo,
      premio nacional, certificación iso, licencia de obra, licencia de apertura, concesión,
      patente concedida, registro de marca, bandera azul, estrella michelin, ronda semilla, capital semilla,
      cotizar en bolsa, certificación, certificado, acreditación, premio, galardón, medalla, patente,
      aprobación, autorización, licencia, permiso, habilitación, sello, distintivo, homologación,
      registro sanitario, iso, iso 27001, soc 2, fda, marcado ce, ronda, ronda de inversión, serie a,
      salida a bolsa, fusión, título, grado, examen, oposición, pmp, aceptación, visado, subvención, beca,
      b corp, leed, denominación de origen, dictamen, acreditar, ranking, visto bueno, reconocimiento,
      great place to work`,
    place: `
      mercado, país, región, ciudad, provincia, distrito, estado, comuna, zona, tienda, sucursal, oficina,
      sede, canal, territorio, departamento, municipio`,
    better: `
      mejor, mejores, más rápido, menos, más, mayor, menor, mejorado, mejorada, reducido, superior,
      inferior, más fácil, más simple, mayor número, menores, mayores, más alto, más bajo, más fluida,
      más ágil`,
    state: `
      implementado, documentado, desplegado, lanzado, publicado, completado, terminado, finalizado,
      entregado, en producción, en marcha, en vivo, listo, disponible, habilitado, integrado, definido,
      aprobado, configurado, migrado, operativo, establecido, creado, construido, diseñado, escrito,
      revisado, probado, firmado, instalado, eliminado, reemplazado, actualizado, automatizado, adoptado,
      funcional, funcionando, abierto, contratado, redactado, presentado, elegido, corregido, resuelto,
      cerrado, en uso, completo, completa, incluye, existe, cuenta con, dispone de, preparado, planificado,
      identificado, validado, capacitado, comunicado, activo, inaugurado, elaborado, puesto en marcha`,
    able: `
      puede, pueden, podrán, poder, permite, permiten, permitir, capaz de, soporte para, soporta, se puede,
      posible, puedan`,
    purpose: `
      para que, para, de modo que, de forma que, de manera que, con el fin de, a fin de, logrando,
      resultando en, lo que, que permita, aumentando, reduciendo, mejorando, generando, consiguiendo, hasta,
      que, con`,
    vague: `
      relación, relaciones, atención, visibilidad, referente, referentes, líder, líderes, liderazgo,
      cultura digital, compromiso de, clima laboral, cohesión, sostenibilidad, inclusión, impacto,
      contentos, felices, satisfechos, moral, liderar el mercado, ser líder, significativamente,
      notablemente, sustancialmente, considerablemente, mejor, excelente, de clase mundial, efectivo,
      eficaz, eficiente, eficientemente, sólido, robusto, escalable, exitoso, éxito, óptimo, calidad,
      cultura, comunicación, colaboración, trabajo en equipo, motivación, clima, alineación, compromiso,
      experiencia, marca, reputación, excelencia, innovación, transparencia, agilidad, eficiencia,
      productividad, rendimiento, estabilidad, fiabilidad, usabilidad, fomentar, promover, impulsar,
      fortalecer, potenciar, consolidar, lo antes posible, al máximo, cantidad de, sinergia, bienestar,
      confianza, imagen, presencia, posicionamiento`,
    joint: `y, e, además, así como, mientras`,
    article: `
      el, la, los, las, un, una, unos, unas, nuestro, nuestra, nuestros, nuestras, su, sus, cada, todo,
      toda, todos, todas, este, esta`,
    skip: `
      a, al, en un, en una, en, número de, cantidad de, el, la, los, las, un, una, unos, unas, nuestro,
      nuestra, nuestros, nuestras, nos, y, también, equipo, que, se, su, sus, al menos, más de, cada, todo,
      toda, todos, todas, nuevo, nueva, nuevos, nuevas, primer, primera, continuamente, significativamente,
      notablemente, exitosamente, deberá, vamos a, haber, haber de, tener que, menos, más, como mínimo,
      mínimo, máximo, otro, otra, otros, otras, distintos, distintas, del, de`,
    stop: `
      de, del, para, con, por, en, sobre, a, al, desde, hasta, entre, mediante, usando, vía, y, o, que,
      quien, contra, antes, después, durante, sin, según, respecto, cuando, donde`,
  },
  forms(word) {
    const forms = [word];
    const ends = (tail: string, put = ''): void => {
      if (word.length > tail.length + 2 && word.endsWith(tail)) forms.push(word.slice(0, -tail.length) + put);
    };
    ends('s');
    ends('es');
    ends('iones', 'ión');
    ends('ones', 'ón');
    ends('as', 'o');
    ends('a', 'o');
    ends('ces', 'z');
    if (/^\p{L}+mente$/u.test(word)) forms.push('exitosamente');
    for (const [verb, tails] of VERB_TAILS) for (const tail of tails) ends(tail, verb);
    return forms;
  },
  masks: [
    new RegExp(`\\b(?:el )?\\d{1,2}(?:º|ro)?(?: de)? ${MONTH}\\b(?:(?: de| del)? 20\\d\\d)?`, 'gi'),
    new RegExp(
      `(?<!\\p{L})(?:en|durante|tras|primer[oa]?s?|últim[oa]s|próxim[oa]s|cada|dentro de|a los?|por)(?: el| los| las)?(?: primer[oa]?s?| últim[oa]s| próxim[oa]s)? (?:\\d{1,3}|un|una|dos|tres|cuatro|seis|doce) ${SPAN}(?!\\p{L})`,
      'giu',
    ),
    new RegExp(`\\(\\d{1,3} ${SPAN}\\)`, 'gi'),
    /\b(?:semana|mes|día|capítulo|módulo|unidad|sala|edificio|opción|ronda|serie|curso|grado|clase|aula|línea|prioridad|cohorte|artículo|paso|soporte de nivel|nivel) \d+(?![%\d])/giu,
    /\btop \d+/gi,
    /(?:de|en) dos (?:factores|pasos|fases)/gi,
  ],
  units: {
    percent: 'por ciento, puntos porcentuales, pp, p.p.',
    money: 'euros, dólares, pesos, soles, usd, eur, mxn, cop, ars, €, $, us$',
    multiple: 'x, veces',
    duration:
      'ms, milisegundos, s, seg, segundos, segundo, min, minutos, minuto, h, hs, hrs, horas, hora, días, día, dias, semanas, semana, meses, mes, años, año, días hábiles, días laborables',
    size: 'mb, gb, kb, tb, rps, qps, tps, fps, kg, kwh, mwh, toneladas, km, litros, puntos, m2, puntos básicos',
  },
  magnitudes: {
    k: 1e3,
    mil: 1e3,
    cien: 100,
    m: 1e6,
    mm: 1e6,
    millón: 1e6,
    millones: 1e6,
    'millón de': 1e6,
    'millones de': 1e6,
    'mil millones': 1e9,
    'mil millones de': 1e9,
  },
  numberWords: {
    percent:
      '(?:uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve) de cada (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d+)|\\d+ de cada \\d+|la mitad|un tercio|dos tercios|un cuarto de|tres cuartos|cero|ningún|ninguna|ni un|ni una',
    money: '',
    multiple: 'duplicar|triplicar|cuadruplicar|duplique|triplique|doblar|a la mitad|el doble|el triple',
    duration: 'un día|una hora|una semana|un minuto|el mismo día|un segundo',
    size: '',
    count:
      '(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|veinticinco|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|doscient[oa]s|trescient[oa]s|quinient[oa]s)(?: y (?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?(?: mil)?|una docena|dos docenas|un centenar|un millar|mil',
  },
  fromTo:
    /\b(?:del?|desde)[^#]{0,14}#[^#]{0,24}?\b(?:a|al|hasta)[^#]{0,10}#|#[^#]{0,10}(?:→|->|=>|⇒|-->)[^#]{0,6}#|\((?:desde|antes|hoy|actual|actualmente|ahora|base|línea base)[^)#]{0,20}#/i,
  level:
    /(?:[<>≤≥=+]|al menos|como mínimo|como máximo|más de|menos de|por debajo de|por encima de|mínimo|máximo|no más de|hasta|super\w+|alcan\w+|llegar a|a)(?: un| una| el| la| los| las)? ?#|# (?:o más|o menos|como mínimo|como máximo|o mejor)/i,
  purposeNumber:
    /(?:para que|para (?:aumentar|reducir|mejorar|lograr|alcanzar|subir|bajar|conseguir|generar|incrementar|disminuir|captar|llegar|elevar|ahorrar)|de (?:modo|forma|manera) que|con el fin de|a fin de|logrando|resultando en|que (?:permita|reduzca|aumente|genere|logre|consiga|alcance|suba|baje)|aumentando|reduciendo|mejorando|generando|consiguiendo|alcanzando|elevando|hasta que)[^#]*#/i,
  cadence:
    /(?<!\p{L})(?:(?:cada|por|a la) (?:# |dos |tres )?(?:día|semana|quincena|mes|trimestre|sprint|lunes|viernes)|al (?:mes|trimestre))(?!\p{L})|(?<!\p{L})(?:diari[oa]|semanal|quincenal|mensual|trimestral)(?:es|mente|s)?(?!\p{L})|\/ ?(?:día|semana|mes)/iu,
  joint: /#.*(?: y | e |;|&|, además|así como| mientras ).*#/i,
};

/** Endings of the verbs that lines use, by the infinitive's ending. */
const VERB_TAILS: [string, string[]][] = [
  ['ar', ['ado', 'ada', 'ados', 'adas', 'ando', 'amos', 'aremos', 'a', 'e', 'en', 'an', 'aron', 'ó']],
  ['er', ['ido', 'ida', 'idos', 'idas', 'iendo', 'emos', 'eremos', 'e', 'a', 'an', 'en', 'ió']],
  ['ir', ['ido', 'ida', 'idos', 'idas', 'iendo', 'imos', 'iremos', 'e', 'a', 'an', 'en', 'ió', 'ieron']],
];
