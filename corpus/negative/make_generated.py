# ruff: noqa: E501 - a line of the bank is one finding
"""Write generated.jsonl beside this file: 440 invented reports of other body regions.

Nothing is to be found in them by GUIDELINE.md. Bank and layouts were written by a
language model that knew the guideline and had seen no rule and no vocabulary of the
extractor. Seeded, standard library only: another run writes the same file.

Bank lines::

    @key|title;title|technique;technique     one examination
    H history                                clinical details
    topic~ finding >> impression             at most one line a topic goes into a report

Slots: {s} {o} side and other side, {mm} {cm} {bcm} {n} sizes and counts, {lv} {ex} {tr}
spinal level, exiting and traversing root, [a/b] either.
"""

import json
import random
import re
from pathlib import Path

BANK = r"""
@chestct|CT chest;CT thorax;Chest CT;CT of the thorax|Axial acquisition from the lung apices to the adrenals, with coronal reformats.;Helical CT of the chest, prone and supine.
H Hoarse voice and {s} hilar fullness on radiograph. Rule out mass.
H Ex-smoker, haemoptysis, weight loss. ?malignancy
H Raised {s} hemidiaphragm, query phrenic nerve palsy.
H Follow-up of pulmonary nodules. Known hereditary haemorrhagic telangiectasia.
H VA ECMO decannulated last week, persistent fever.
lungs~ There is a {cm} cm spiculated mass in the {s} upper lobe abutting the mediastinal pleura. >> Spiculated {s} upper lobe mass, likely primary bronchogenic carcinoma.
lungs~ A {s} apical mass measuring {bcm} cm contacts the first rib and is in close proximity to the lower trunk of the brachial plexus. >> {s} superior sulcus tumor, possibly involving the lower brachial plexus.
lungs~ Arteriovenous malformation in the {s} lower lobe with a {mm} mm feeding artery and an enlarged draining vein. >> Pulmonary AVM, {s} lower lobe.
lungs~ No suspicious lung nodule or mass.
lungs~ Wedge-shaped subpleural opacity in the {s} lower lobe, suspicious for pulmonary infarct. >> Probable {s} lower lobe pulmonary infarct.
atelectasis~ Mild basilar atelectasis is present bilaterally. >> Bibasilar atelectasis.
atelectasis~ Compressive atelectasis of the {s} lower lobe against a moderate effusion.
airways~ Cylindrical bronchiectasis in the lingula with mucus plugging. >> Lingular bronchiectasis.
airways~ A tortuous brachiocephalic artery indents the anterior wall of the trachea without significant narrowing.
airways~ The trachea is displaced to the {s} by a large retrosternal goitre. >> Retrosternal goitre with tracheal displacement.
mediastinum~ A {cm} cm aortopulmonary window node abuts the expected course of the left recurrent laryngeal nerve. >> AP window lymphadenopathy, which may account for the vocal cord palsy.
mediastinum~ A well-defined {cm} cm posterior mediastinal mass at {lv} widens the neural foramen, likely a schwannoma of the intercostal nerve. >> Paravertebral nerve sheath tumor at {lv}, schwannoma favored over neurofibroma.
mediastinum~ Fusiform {cm} cm mass along the left vagus nerve below the aortic arch, consistent with mediastinal schwannoma. >> Mediastinal schwannoma.
mediastinum~ No mediastinal or hilar adenopathy.
mediastinum~ A bronchogenic cyst in the subcarinal region displaces the oesophagus and contacts the left atrium. >> Subcarinal bronchogenic cyst, unchanged.
mediastinum~ A {bcm} cm anterior mediastinal mass compresses the left brachiocephalic vein; a fat plane with the {s} phrenic nerve cannot be defined. >> Anterior mediastinal mass, thymoma versus lymphoma.
diaphragm~ Elevated {s} hemidiaphragm, which may reflect phrenic nerve injury. >> Elevated {s} hemidiaphragm, possible phrenic palsy.
vessels~ The thoracic aorta is tortuous and calcified without aneurysm of the arch. >> Tortuous thoracic aorta.
vessels~ An aberrant right subclavian artery (SCA) passes behind and indents the oesophagus. >> Aberrant right SCA with retro-oesophageal course.
vessels~ Hypertrophied bronchial arteries (BA) on the {s}, one of which loops around the main bronchus. >> Hypertrophied {s} BA as likely source of haemoptysis.
vessels~ No filling defect in the pulmonary arteries to segmental level. >> No pulmonary embolism.
pleura~ Small {s} pleural effusion; the other CP angle is clear.
pleura~ A {cm} cm pleural lipoma along the {s} seventh rib, displacing the intercostal neurovascular bundle. >> Incidental {s} pleural lipoma.
pleura~ Nodular pleural thickening at the {s} base, mesothelioma cannot be excluded. >> {s} pleural thickening, mesothelioma not excluded.
bones~ Healed fractures of the {s} seventh and eighth ribs. >> Old {s} rib fractures, VII and VIII.
bones~ Lytic lesion of the {s} fifth rib with soft tissue component encasing the intercostal nerve. >> Rib metastasis.
bones~ No fracture or aggressive bone lesion in the thoracic cage.
upper abdomen~ A {cm} cm {s} adrenal nodule, likely lipid-rich adenoma.
upper abdomen~ Peripheral splenic infarct, old.
heart~ Cardiomegaly with a small pericardial effusion; the tip of the VA (ventriculo-atrial) shunt lies in the right atrium.
comparison~ Comparison with the prior study shows no interval change in the lungs.

@cxr|Chest X-ray PA and lateral;CXR;Portable chest radiograph;Chest radiograph|Erect PA view.;AP portable semi-erect film.;Two views.
H Cough and fever.
H SOB. ?effusion ?mass
H Post central line insertion, right IJV.
H Pre-op. VA 6/9 both eyes, for cataract surgery.
H Referred from the VA Medical Center, routine film.
lungs~ The lungs are clear. >> No acute cardiopulmonary abnormality.
lungs~ A rounded {cm} cm opacity projects over the {s} mid zone, possibly a mass. >> {s} mid zone opacity; possible mass, CT advised.
lungs~ Patchy consolidation in the {s} lower zone. >> {s} lower lobe pneumonia.
lungs~ No focal consolidation, nodule or mass.
bases~ Bibasilar atelectasis, left greater than right. >> Bibasilar atelectasis.
bases~ Plate-like basilar atelectasis on the {s}.
CP angles~ Both CP angles are sharp.
CP angles~ Blunting of the {s} CP angle, suggestive of a small effusion. >> Small {s} effusion with blunted CP angle.
CP angles~ The {s} costophrenic angle (CPA) is not included; the {o} CPA is clear.
CP angles~ A loculated collection occupies the {s} CP angle, unchanged. >> Stable loculated collection, {s} CP angle.
CP angles~ A {cm} cm pleural based mass lies in the {s} CP angle, possibly loculated fluid or pleural lipoma. >> Pleural based mass in the {s} costophrenic angle.
heart~ The cardiac silhouette is enlarged. >> Cardiomegaly.
heart~ Left atrial enlargement with splaying of the carina; prosthetic mitral valve in place.
heart~ Heart size is at the upper limit of normal.
aorta~ The aorta is tortuous and unfolded. >> Unfolded tortuous aorta.
aorta~ Prominent aortic knuckle which displaces the trachea to the right; aneurysm of the arch cannot be excluded. >> Prominent aortic knuckle, possible arch aneurysm.
aorta~ Right-sided aortic arch indenting the trachea.
hila~ The {s} hilum is bulky, possibly from nodal enlargement. >> Bulky {s} hilum.
hila~ Hilar contours normal.
diaphragm~ The {s} hemidiaphragm is elevated, phrenic nerve palsy versus eventration. >> Raised {s} hemidiaphragm, phrenic palsy cannot be excluded.
lines~ The tip of the {s} internal jugular line abuts the lateral wall of the SVC. >> Line tip abuts the SVC wall; suggest withdrawing 2 cm.
lines~ ET tube tip {n} cm above the carina, NG tube below the diaphragm.
lines~ Vagus nerve stimulator generator over the {s} chest, leads intact.
lines~ Phrenic nerve pacemaker leads in unchanged position.
bones~ Fracture of the {s} clavicle with inferior displacement of the lateral fragment; brachial plexus injury is a clinical question. >> Displaced {s} clavicular fracture.
bones~ Acute fracture of the {s} eighth rib. >> {s} rib fracture without pneumothorax.
bones~ Sclerotic lesion in the {s} humeral head, likely a bone infarct.
bones~ Bilateral cervical ribs.
bones~ Degenerative facet change in the thoracic spine.
pleura~ No pneumothorax.
pleura~ Large {s} pneumothorax with mediastinal displacement to the {o}. >> {s} tension pneumothorax.
pleura~ Apical pleural thickening on the {s}, stable.

@cspine|MRI cervical spine;MR C-spine;MRI of the cervical spine|Sagittal T1, T2 and STIR, axial T2 from C2 to T1.;Sagittal and axial T2-weighted images.
H {s} arm pain and numbness in the thumb, ?C6 radiculopathy
H Progressive gait disturbance, hyperreflexia. Query myelopathy.
H Known multiple sclerosis, new Lhermitte sign.
H {s} C8 sensory loss. Rule out nerve root compression.
H Status post anterior decompression and fusion C5-C6.
alignment~ Straightening of the cervical lordosis, which may reflect muscle spasm.
alignment~ Grade 1 anterolisthesis of C4 on C5 due to facet arthropathy.
alignment~ Alignment is maintained. Vertebral body heights are preserved.
discs~ At {lv} a {s} paracentral disc protrusion contacts the ventral cord. >> {lv} disc protrusion contacting the cord.
discs~ {lv}: {s} foraminal disc extrusion compresses the exiting {ex} nerve root. >> {s} {ex} root compression at {lv}.
discs~ Disc osteophyte complex at {lv} indents the thecal sac and effaces the ventral CSF. >> Spondylotic canal stenosis at {lv}.
discs~ Mild loss of the {lv} disc space height; no nerve root contact.
discs~ At {lv} there is a broad-based bulge which abuts but does not displace the {s} {ex} root. >> Contact with the {s} {ex} root at {lv} without displacement.
foramina~ Uncovertebral spurring narrows the {s} {lv} exit foramen with impingement of the {ex} root. >> {s} foraminal stenosis at {lv} with {ex} root impingement.
foramina~ The {s} {ex} root exit zone at {lv} is narrowed by facet hypertrophy. >> Narrowing of the {ex} exit zone on the {s}.
foramina~ No exiting root compression at {lv}.
foramina~ A tortuous loop of the {s} vertebral artery widens the transverse foramen and contacts the exiting {ex} nerve root. >> Vertebral artery loop contacting the {s} {ex} spinal root at {lv}.
foramina~ The {s} vertebral artery (VA) indents the {lv} foramen and displaces the {ex} spinal nerve posteriorly. >> {s} VA loop at {lv} displacing the {ex} spinal nerve.
cord~ Short-segment T2 hyperintense lesion in the {s} dorsolateral cord at {lv}, consistent with demyelination. >> Demyelinating cord plaque at {lv}.
cord~ Normal cord signal and caliber.
cord~ Focal T2 hyperintensity in the cord at {lv} at the level of maximal compression, compatible with compressive myelopathy. >> Compressive myelomalacia at {lv}.
cord~ Anterior cord signal change with an owl-eye pattern at {lv}, in keeping with spinal cord infarction. >> Cervical cord infarct.
cord~ Expansile intramedullary cord tumor centred at {lv}, ependymoma favored over astrocytoma. >> Intramedullary cord mass, likely ependymoma.
canal~ Intradural extramedullary mass at {lv} with broad dural base displacing the cord to the {s}, likely spinal meningioma. >> Spinal meningioma at {lv} with cord compression.
canal~ Ventral CSF collection representing a spinal arachnoid cyst extends from C6 to T2 and flattens the cord. >> Ventral spinal arachnoid cyst.
canal~ Ossification of the posterior longitudinal ligament from C3 to C6.
canal~ Dorsal epidural lipoma-like fat without cord compression.
facets~ Facet joint effusion at {lv} on the {s}.
facets~ A {mm} mm {s} facet synovial cyst at {lv} touches the {ex} root. >> {s} facet cyst at {lv}.
facets~ Multilevel facet arthrosis, worst at {lv}.
marrow~ No vertebral fracture or marrow replacing lesion.
marrow~ Haemangioma of the C7 vertebral body.
marrow~ Endplate oedema at {lv}, Modic type 1; discitis and osteomyelitis considered unlikely. >> No convincing vertebral osteomyelitis.
vessels~ The {s} vertebral artery is dominant; flow voids are preserved in the transverse foramina.

@tspine|MRI thoracic spine;MRI dorsal spine;MR thoracic spine|Sagittal T1, T2, STIR; axial T2 through the abnormal levels.;Whole thoracic spine in two planes.
H Bilateral leg weakness with a sensory level.
H Band-like pain on the {s}, intercostal neuralgia?
H Known breast carcinoma, back pain. ?cord compression
H Dural AV fistula queried on an outside study.
H {s} flank twitching and thoracic radicular pain.
discs~ {lv} {s} paracentral disc extrusion indents the thoracic cord. >> {lv} disc extrusion indenting the cord.
discs~ Calcified {lv} disc herniation in contact with the ventral cord, no signal change. >> Calcified {lv} disc contacting the cord.
discs~ Minor disc bulges without neural contact.
discs~ T2-T3 disc space is narrowed, otherwise disc heights are kept.
cord~ No abnormal cord signal. The conus medullaris ends at L1.
cord~ Long-segment central T2 signal in the thoracic cord from T4 to T9, demyelination or transverse myelitis. >> Longitudinally extensive cord lesion, demyelinating versus inflammatory.
cord~ Multiple short cord plaques at T3 and {lv}, characteristic of multiple sclerosis. >> Thoracic cord demyelination.
cord~ Ventral displacement of the cord at {lv}: cord herniation versus dorsal arachnoid cyst. >> Ventral cord displacement at {lv}, dorsal arachnoid cyst favored.
cord~ Acute infarct of the anterior thoracic cord at {lv}. >> Thoracic cord infarct.
cord~ A {mm} mm cavernoma of the cord at {lv} with a haemosiderin rim. >> Intramedullary cavernoma of the thoracic cord.
canal~ Dural based mass at {lv}, {mm} mm, flattening the cord to the {s}; this is consistent with meningioma. >> Thoracic spinal meningioma.
canal~ Prominent serpiginous flow voids on the dorsal cord surface, suspicious for spinal dural arteriovenous fistula. >> Possible spinal dural AV fistula.
canal~ Dumbbell schwannoma through the {s} {lv} foramen, displacing the cord. >> {s} dumbbell schwannoma at {lv}.
canal~ Posterior epidural lipomatosis from T5 to T9 compresses the thecal sac. >> Epidural lipomatosis.
canal~ Intradural epidermoid at {lv} displaces the lower cord. >> Intradural spinal epidermoid.
canal~ Posterior epidural fat within normal limits.
foramina~ A {mm} mm perineural cyst expands the {s} {lv} foramen and is closely applied to the {ex} root. >> Incidental perineural cyst.
foramina~ Facet hypertrophy narrows the {s} exit foramen at {lv}; the {ex} root is touched. >> Possible {s} {ex} irritation.
foramina~ The exiting roots are free at every level.
foramina~ Dorsal root entry zone at {lv} on the {s} shows a thin linear signal, of uncertain significance.
marrow~ Metastasis in the {lv} vertebral body with epidural extension and cord compression. >> Metastatic cord compression at {lv}.
marrow~ Wedge compression fracture of T8, chronic. >> Old T8 compression fracture.
marrow~ Endplate destruction and paravertebral abscess at {lv} in keeping with osteomyelitis. >> {lv} discitis-osteomyelitis.
marrow~ No marrow replacing lesion or acute fracture in the thoracic column.
facets~ Facet arthropathy with ligamentum flavum infolding at T10-T11.
paraspinal~ A tortuous descending aorta abuts the vertebral body of T8 on the left.
paraspinal~ Paravertebral mass on the {s} at {lv} displaces the azygos vein; ganglioneuroma or paraganglioma possible. >> {s} paravertebral tumor, ganglioneuroma versus paraganglioma.
paraspinal~ Hypertrophied intercostal vein in contact with the {s} {ex} intercostal nerve, no displacement.
paraspinal~ Paraspinal soft tissues unremarkable.

@lspine|MRI lumbar spine;MRI lumbosacral spine;MR L-spine;Lumbar spine MRI|Sagittal T1 and T2, axial T2 L3 to S1.;Sagittal T1, T2 and STIR; axial blocks through the discs.
H {s} sciatica for six weeks.
H Low back pain and {s} foot drop, ?L5
H Neurogenic claudication. Prior decompression L4-L5.
H Rule out nerve root compression or schwannoma of the cauda equina.
H Left calf twitching and cramps.
discs~ {lv}: {s} paracentral protrusion abuts the traversing {tr} root in the lateral recess. >> {lv} protrusion contacting the {s} {tr} root.
discs~ At {lv} a sequestrated fragment displaces the {s} {tr} nerve root and compresses it against the facet. >> {s} {tr} root compression by sequestrated disc.
discs~ {lv} diffuse bulge with annular fissure, no neural contact. >> No neural compression at {lv}.
discs~ Far lateral {lv} disc protrusion on the {s} impinges on the exiting {ex} root beyond the foramen. >> Far lateral {lv} disc, {ex} impingement.
discs~ Desiccated {lv} disc which may contact the {tr} root on the {s}. >> Possible contact with the {s} {tr} root.
discs~ The {lv} disc is normal with a CSF plane preserved around the {tr} roots.
exit zones~ Foraminal narrowing at {lv} on the {s}, the exiting {ex} root is flattened. >> {s} {ex} exiting root compression.
exit zones~ The exit zone of the {ex} root on the {s} is patent.
exit zones~ The L5 root is closely related to a lateral osteophyte of the sacral ala, borderline contact on the {s}. >> Equivocal extraforaminal contact of the L5 root.
exit zones~ Enlarged radicular vein within the {s} {lv} foramen touches the {ex} ganglion. >> Prominent foraminal vein touching the {s} {ex} ganglion, doubtful relevance.
exit zones~ No root displacement in any foramen.
facets~ A {mm} mm synovial cyst arises from the {s} {lv} facet joint and indents the thecal sac, displacing the {tr} root. >> {s} facet synovial cyst with {tr} root displacement.
facets~ Facet arthrosis at L4-L5 and L5-S1 with joint fluid.
facets~ Grade 1 degenerative listhesis of L4 on L5 with severe facet hypertrophy. >> Degenerative L4 on L5 listhesis.
canal~ Central stenosis at {lv} with crowding of the cauda equina. >> Severe canal stenosis {lv}.
canal~ Intradural {mm} mm nodule attached to a cauda equina root at {lv}, most likely schwannoma. >> Cauda equina schwannoma.
canal~ Fatty filum terminale measuring 3 mm, a lipoma of the filum. >> Filum lipoma; conus medullaris normally placed.
canal~ Dural ectasia with scalloping of L4 and L5. >> Dural ectasia.
canal~ Clumped nerve roots adherent to the sac, in keeping with arachnoiditis.
conus~ The conus medullaris terminates at L1 and is of normal signal.
conus~ The conus is displaced to the {s} by an intradural arachnoid cyst at T12-L1. >> Arachnoid cyst at the conus.
conus~ Myxopapillary ependymoma of the conus medullaris and filum suspected. >> Conus mass, probable ependymoma.
postoperative~ Status post laminectomy and decompression on the {s} at L4-L5; no residual root compression. >> Satisfactory appearance after lumbar decompression.
postoperative~ Scar tissue encircles the {s} S1 root, no recurrent disc seen. >> Epidural scar about the {s} S1 root.
postoperative~ Small pseudomeningocele behind L5.
marrow~ No vertebral fracture, marrow tumor or osteomyelitis in the lumbar column.
marrow~ Acute compression fracture of L2 with marrow oedema. >> Acute L2 fracture.
marrow~ Vertebral haemangioma in L3.
other~ The distal aorta is tortuous and contacts the L4 body.
other~ Infrarenal aortic aneurysm of {bcm} cm incidentally seen. >> Aneurysm of the abdominal aorta.
other~ Simple {s} renal cyst.

@spinect|CT lumbar spine;CT thoracolumbar spine, trauma;CT thoracic and lumbar spine|Bone algorithm with sagittal and coronal reformats.;Axial acquisition with reformats.
H Fall from ladder, back pain.
H MVC, restrained driver, midline tenderness.
H MVA rollover, seat belt sign.
H Known myeloma, new pain.
H Preoperative planning for pedicle screws.
alignment~ Anatomic alignment, no subluxation.
alignment~ Perched facet on the {s} at {lv}. >> Unilateral facet subluxation at {lv}.
alignment~ Pars defects at L5 with slip of {n} mm.
fracture~ No acute fracture.
fracture~ Burst fracture of L1 with {mm} mm retropulsion, indenting the thecal sac and displacing the conus medullaris. >> L1 burst fracture with canal compromise.
fracture~ Transverse process fractures of L2 to L4 on the {s}; psoas haematoma in contact with the lumbar plexus. >> {s} transverse process fractures.
fracture~ Fracture through the {s} pedicle and facet of L3. >> L3 pedicle and facet fracture.
fracture~ Anterior wedge fracture of T12, less than 25% height loss. >> Stable T12 wedge fracture.
fracture~ Fracture line reaches the {s} foramen at {lv}; the exiting {ex} root may be contused. >> Foraminal fracture at {lv}, possible {ex} root injury.
canal~ Calcified disc at {lv} contacts the sac on the {s}. >> Calcified disc at {lv}.
canal~ No epidural haematoma identified on CT.
canal~ Facet spurs encroach on the {s} lateral recess at {lv} and compress the {tr} root. >> {tr} compression in the {s} lateral recess.
canal~ A gas-containing facet cyst at {lv} displaces the {s} {tr} root. >> Gas-containing {s} facet cyst.
canal~ Spinal canal patent throughout.
exit foramina~ Exit foramina are patent bilaterally.
exit foramina~ Bony stenosis of the {s} {lv} exit foramen with probable compression of the exiting {ex} root. >> Probable {ex} compression.
exit foramina~ A bone fragment abuts the {s} {ex} ganglion at {lv}. >> Bone fragment abutting the {s} {ex} ganglion.
bone lesions~ Lytic lesion in the {s} ala of the sacrum, metastasis or plasmacytoma. >> Lytic sacral tumor.
bone lesions~ Osteoid osteoma of the {s} lamina of L4 with a {n} mm nidus. >> Osteoid osteoma, L4.
bone lesions~ No lytic or blastic tumor in the vertebrae.
bone lesions~ Sclerotic endplates at {lv}, healed osteomyelitis likely. >> Probable healed osteomyelitis.
bone lesions~ Aneurysmal bone cyst in the posterior elements of L2. >> Aneurysmal bone cyst, L2.
hardware~ {s} L4 pedicle screw breaches the medial cortex and contacts the {tr} root. >> Malpositioned {s} screw touching the {tr} root.
hardware~ Interbody cage in place, no loosening.
hardware~ Tip of the {s} S1 screw touches the common iliac vein. >> Screw tip in contact with the iliac vein.
soft tissues~ Calcified tortuous abdominal aorta with a {bcm} cm aneurysm. >> Abdominal aortic aneurysm.
soft tissues~ No paraspinal mass.
soft tissues~ Retroperitoneal haematoma compresses the {s} femoral nerve in the psoas groove. >> Iliopsoas haematoma with femoral nerve compression.
discs~ Disc heights maintained; vacuum phenomenon at {lv}.

@knee|MRI {s} knee;MR of the {s} knee;Knee MRI, {s}|PD fat-saturated in three planes, T1 coronal.;Standard knee protocol.
H Twisting injury playing football.
H Locking and medial pain.
H Lump behind the knee, foot drop. ?peroneal nerve
H Steroid treatment, knee pain, rule out bone infarct.
medial meniscus~ Horizontal tear of the posterior horn of the medial meniscus contacting the inferior surface. >> Medial meniscal tear.
medial meniscus~ Medial meniscal root tear with {n} mm extrusion. >> Root tear of the medial meniscus.
medial meniscus~ Medial meniscus intact.
lateral meniscus~ Parameniscal cyst of {mm} mm at the lateral joint line abuts the common peroneal nerve. >> Lateral parameniscal cyst touching the peroneal nerve.
lateral meniscus~ Discoid lateral meniscus without tear.
lateral meniscus~ Small radial tear at the free edge of the lateral meniscus. >> Lateral meniscal tear.
cruciates~ Complete ACL rupture, the stump is displaced into the notch. >> ACL rupture.
cruciates~ ACL ganglion cyst indents the roof of the notch. >> ACL ganglion.
cruciates~ Cruciate and collateral ligaments are intact.
cartilage~ Full thickness loss over the medial trochlear facet. >> Grade IV chondral loss, medial facet.
cartilage~ Fissuring of the lateral patellar facet.
cartilage~ Cartilage preserved in all three compartments.
bone~ Geographic medullary infarct of the distal femur, {bcm} cm. >> Medullary bone infarct, distal femur.
bone~ Kissing contusions of the lateral condyle and tibial plateau, no fracture.
bone~ Impaction fracture of the lateral tibial plateau, {n} mm depressed. >> Lateral plateau fracture.
bone~ Cartilage-capped osteochondroma of the fibular head displaces the common peroneal nerve. >> Fibular osteochondroma displacing the peroneal nerve.
bone~ Permeative mass of the distal femoral metaphysis with periosteal reaction, suspicious for osteosarcoma. >> Probable osteosarcoma.
bone~ Intraosseous lipoma of the proximal tibia, stable.
popliteal fossa~ Baker cyst of {cm} cm compresses the popliteal vein. >> Baker cyst with popliteal vein compression.
popliteal fossa~ A {cm} cm fusiform mass arises from the tibial nerve with a target sign, likely schwannoma. >> Tibial nerve schwannoma.
popliteal fossa~ Popliteal artery aneurysm, {cm} cm, partly thrombosed, displacing the tibial nerve. >> Popliteal artery aneurysm with displacement of the tibial nerve.
popliteal fossa~ The popliteal neurovascular bundle is unremarkable.
popliteal fossa~ Medial head of gastrocnemius has an aberrant slip that compresses the popliteal artery. >> Popliteal artery entrapment.
popliteal fossa~ A varicose vein loop touches the common peroneal nerve at the fibular neck without indentation. >> Varix in contact with the peroneal nerve.
extensor~ Patellar tendon thickened at its origin.
extensor~ Hoffa fat pad impingement, superolateral. >> Superolateral fat pad impingement.
extensor~ Extensor mechanism intact.
joint~ Moderate effusion, no loose body.
joint~ Synovial lipoma arborescens in the suprapatellar pouch. >> Lipoma arborescens.

@shoulder|MRI {s} shoulder;MR {s} shoulder;{s} shoulder MRI|Oblique coronal, sagittal and axial PD fat-saturated.;Routine shoulder sequences.
H Painful arc. ?cuff tear
H Weak external rotation, rule out suprascapular nerve compression.
H Previous dislocation, axillary nerve palsy.
H SA decompression 2019, recurrent pain.
cuff~ Full thickness supraspinatus tear with {cm} cm retraction. >> Full thickness supraspinatus tear.
cuff~ Partial bursal surface tear in contact with an acromial spur. >> Partial bursal sided tear with subacromial impingement.
cuff~ Cuff tendons intact with mild tendinosis.
cuff~ Fatty atrophy of teres minor, suggesting axillary nerve compression in the quadrilateral space. >> Teres minor atrophy, quadrilateral space syndrome possible.
cuff~ Denervation oedema of infraspinatus. >> Infraspinatus denervation, consistent with suprascapular neuropathy.
acromion~ Type III acromion indents the supraspinatus.
acromion~ Status post subacromial decompression, no residual spur. >> Postoperative change after subacromial decompression.
acromion~ AC joint osteophytes displace the bursa inferiorly. >> AC joint arthrosis with outlet narrowing.
acromion~ Subacromial bursal fluid.
labrum~ SLAP tear with a {mm} mm paralabral cyst extending into the spinoglenoid notch, compressing the suprascapular nerve. >> Paralabral cyst with suprascapular nerve compression.
labrum~ Anteroinferior labral detachment from 3 to 6 o'clock. >> Bankart lesion.
labrum~ Posterior labral cyst approaches the spinoglenoid notch but does not reach the nerve. >> Paralabral cyst without nerve contact.
labrum~ Labrum intact.
nerves and vessels~ The axillary nerve is touched by an inferior osteophyte at the quadrilateral space. >> Osteophyte in contact with the axillary nerve.
nerves and vessels~ Dilated suprascapular vein in the notch contacts the suprascapular nerve. >> Suprascapular varix touching the nerve, possible cause of neuropathy.
nerves and vessels~ The posterior circumflex humeral artery (PCA) is closely related to the axillary nerve.
nerves and vessels~ No compression of the suprascapular nerve.
nerves and vessels~ Axillary artery aneurysm of {mm} mm abuts the medial cord of the brachial plexus. >> Axillary artery aneurysm contacting the brachial plexus.
masses~ A {bcm} cm lipoma deep to the deltoid displaces the axillary nerve. >> Deltoid lipoma.
masses~ No soft tissue mass about the shoulder.
masses~ Heterogeneous mass in the deltoid, sarcoma cannot be excluded. >> Deltoid mass, possible sarcoma.
masses~ Schwannoma of the radial nerve in the axilla, {cm} cm. >> Radial nerve schwannoma.
bone~ Hill-Sachs deformity of the humeral head. >> Hill-Sachs impaction fracture.
bone~ Greater tuberosity fracture, undisplaced. >> Greater tuberosity fracture.
bone~ Humeral head infarct with subchondral collapse. >> Avascular necrosis of the humeral head.
bone~ Enchondroma of the proximal humerus.
biceps~ Long head of biceps is medially displaced from the groove. >> Biceps subluxation.
biceps~ Biceps tendon normally located.

@hip|MRI {s} hip;MR {s} hip;MRI hips|Coronal T1 and STIR of the pelvis, small field axial oblique.;Dedicated hip sequences.
H Groin pain in a dancer.
H Deep gluteal pain, query piriformis syndrome / sciatic nerve entrapment.
H Sickle cell disease with hip pain. ?bone infarct
H THR 2015, new foot drop.
joint~ Cam deformity of the head-neck junction with anterosuperior labral tear. >> Femoroacetabular impingement of cam type.
joint~ Pincer morphology; the labrum is compressed and ossified. >> Pincer impingement.
joint~ No joint effusion.
joint~ A {mm} mm paralabral cyst abuts the femoral nerve. >> Paralabral cyst in contact with the femoral nerve.
bone~ Avascular necrosis of the {s} femoral head with 30% involvement. >> Femoral head osteonecrosis.
bone~ Medullary infarcts in the proximal femoral shaft, in keeping with sickle cell disease. >> Multiple bone infarcts.
bone~ Incomplete fracture of the medial femoral neck. >> Femoral neck stress fracture.
bone~ No fracture, infarct or tumor in the proximal femur.
bone~ Chondrosarcoma of the {s} iliac bone displacing the sciatic nerve. >> Iliac bone tumor, likely chondrosarcoma.
bone~ Osteomyelitis of the ischial tuberosity beneath a pressure sore. >> Ischial osteomyelitis.
sciatic nerve~ The {s} sciatic nerve passes through a split piriformis and is mildly flattened. >> Sciatic nerve variant with flattening at piriformis.
sciatic nerve~ Sciatic nerve schwannoma of {cm} cm at the level of the ischium. >> Schwannoma of the sciatic nerve.
sciatic nerve~ A loop of the inferior gluteal artery contacts the sciatic nerve at the greater sciatic notch. >> Vascular loop contacting the {s} sciatic nerve.
sciatic nerve~ Persistent sciatic artery runs with the nerve and displaces it laterally. >> Persistent sciatic artery.
sciatic nerve~ Gluteal varices compress the sciatic nerve near its exit from the pelvis. >> Sciatic nerve compression by gluteal veins.
sciatic nerve~ No contact between the hamstring origin and the sciatic nerve.
sciatic nerve~ Ischiofemoral space narrowed to {mm} mm with quadratus femoris oedema; the sciatic nerve is touched. >> Ischiofemoral impingement.
soft tissues~ Iliopsoas bursitis displaces the femoral neurovascular bundle anteriorly. >> Iliopsoas bursitis.
soft tissues~ Fluid collection around the prosthesis contacts the sciatic nerve. >> Periprosthetic collection abutting the sciatic nerve.
soft tissues~ Intermuscular lipoma of the gluteus maximus, {bcm} cm.
soft tissues~ No mass in the gluteal compartment.
soft tissues~ Obturator hernia in contact with the obturator nerve. >> Obturator hernia.
tendons~ Gluteus medius tendinosis with partial tear. >> Gluteus medius partial tear.
tendons~ Hamstring avulsion, retracted {n} cm, haematoma abuts the sciatic nerve. >> Hamstring avulsion with haematoma next to the sciatic nerve.
tendons~ Tendons intact.
vessels~ Tortuous external iliac artery, no aneurysm of the iliac vessels.
vessels~ Femoral artery pseudoaneurysm of {mm} mm. >> Femoral pseudoaneurysm.

@wrist|MRI {s} wrist;MRI {s} hand and wrist;{s} wrist MRI|Coronal, axial and sagittal PD and T1.;Small field of view sequences in three planes.
H Thumb, index and middle finger numbness. ?carpal tunnel
H Ulnar sided pain after fall.
H Prior carpal tunnel decompression, recurrent symptoms.
H Nail bed pain, suspected glomus tumor.
carpal tunnel~ The median nerve is flattened at the hook of hamate and swollen proximally. >> Median nerve compression, consistent with carpal tunnel syndrome.
carpal tunnel~ A {mm} mm ganglion abuts the median nerve in the tunnel. >> Ganglion contacting the median nerve.
carpal tunnel~ Persistent median artery lies against the bifid median nerve without compression. >> Bifid median nerve with persistent median artery contacting it.
carpal tunnel~ Median nerve normal in caliber and signal.
carpal tunnel~ Fibrolipomatous hamartoma of the median nerve. >> Neural fibrolipoma of the median nerve.
carpal tunnel~ Status post carpal tunnel decompression with perineural scar. >> Scar after median nerve decompression.
Guyon canal~ A ganglion from the pisotriquetral joint compresses the deep branch of the ulnar nerve. >> Ulnar nerve compression in Guyon canal.
Guyon canal~ Ulnar artery aneurysm of {mm} mm displaces the ulnar nerve (hypothenar hammer). >> Ulnar artery aneurysm with ulnar nerve displacement.
Guyon canal~ No mass in Guyon canal.
Guyon canal~ A tortuous ulnar artery loop touches the ulnar nerve. >> Vascular loop in contact with the ulnar nerve.
Guyon canal~ Thrombosed ulnar vein next to the nerve.
TFCC~ Central perforation of the TFCC with ulnar positive variance. >> TFCC tear with ulnar impaction.
TFCC~ Foveal attachment of the TFCC intact.
ligaments~ Scapholunate ligament disrupted, interval {n} mm. >> Scapholunate tear.
ligaments~ Intrinsic ligaments intact.
bones~ Undisplaced fracture of the scaphoid waist. >> Scaphoid fracture.
bones~ Lunate sclerosis and collapse, Kienbock disease. >> Avascular necrosis of the lunate.
bones~ No fracture or bone infarct in the carpus.
bones~ Giant cell tumor of the distal radius with a thin cortex. >> Giant cell tumor, distal radius.
bones~ Osteomyelitis of the distal phalanx with cortical loss. >> Osteomyelitis of the phalanx.
tendons~ Fluid in the first extensor compartment; the superficial radial nerve is displaced. >> De Quervain tenosynovitis.
tendons~ Flexor tenosynovitis compressing the median nerve. >> Flexor tenosynovitis with median nerve compression.
tendons~ ECU tendon subluxed.
masses~ Subungual glomus tumor of {n} mm eroding the phalanx. >> Glomus tumor of the finger.
masses~ Tenosynovial giant cell tumor encircling the digital nerve of the index finger. >> Tenosynovial giant cell tumor.
masses~ Schwannoma of the ulnar nerve, {mm} mm, eccentric to the fascicles. >> Ulnar nerve schwannoma.
masses~ Venous malformation of the thenar eminence with phleboliths. >> Thenar venous malformation.
masses~ Dorsal ganglion {mm} mm at the scapholunate interval.
masses~ Epidermoid inclusion cyst of the fingertip. >> Epidermoid cyst of the finger.

@ankle|MRI {s} ankle;MRI {s} foot and ankle;MR {s} ankle|Sagittal T1 and STIR, axial and coronal PD.;Three plane fluid sensitive and T1 images.
H Inversion injury.
H Burning sole, ?tarsal tunnel syndrome
H Diabetic foot ulcer, rule out osteomyelitis.
H Forefoot pain, suspected Morton neuroma.
tarsal tunnel~ A {mm} mm ganglion from the subtalar joint compresses the posterior tibial nerve. >> Tarsal tunnel ganglion with tibial nerve compression.
tarsal tunnel~ Varicose veins in the tarsal tunnel contact the medial plantar nerve. >> Tarsal tunnel varices contacting the medial plantar nerve.
tarsal tunnel~ Tortuous posterior tibial artery indents the tibial nerve. >> Tibial nerve indented by tortuous artery.
tarsal tunnel~ No space-occupying lesion in the tarsal tunnel.
tarsal tunnel~ Accessory flexor muscle displaces the neurovascular bundle. >> Accessory flexor digitorum longus.
tarsal tunnel~ Schwannoma of the posterior tibial nerve, {mm} mm. >> Tibial nerve schwannoma.
ligaments~ ATFL torn, CFL intact. >> ATFL rupture.
ligaments~ Syndesmotic ligaments intact.
ligaments~ Deltoid ligament sprain.
tendons~ Achilles tendinosis {cm} cm above its insertion. >> Achilles tendinopathy.
tendons~ Split tear of peroneus brevis; the sural nerve is displaced by sheath fluid. >> Peroneus brevis split tear.
tendons~ Tibialis posterior tenosynovitis abuts the tibial nerve.
tendons~ No tendon tear.
bones~ Osteochondral lesion of the medial talar dome {mm} mm. >> Talar dome osteochondral lesion.
bones~ Ill-defined marrow replacement of the fifth metatarsal head, compatible with osteomyelitis. >> Osteomyelitis of the fifth metatarsal.
bones~ Talar neck fracture, non-displaced. >> Talar fracture.
bones~ Bone infarct in the distal tibia with a serpiginous margin. >> Distal tibial bone infarct.
bones~ Intraosseous lipoma of the calcaneus. >> Calcaneal lipoma.
bones~ The posterior facet of the subtalar joint is congruent.
bones~ Talocalcaneal coalition of the middle facet. >> Middle facet coalition.
impingement~ Os trigonum with posterior impingement. >> Posterior ankle impingement.
impingement~ Anterolateral gutter synovitis in contact with the talus. >> Anterolateral impingement.
forefoot~ Morton neuroma of {n} mm in the third web space displacing the digital nerve. >> Third space Morton neuroma.
forefoot~ No neuroma or bursal lesion in the web spaces.
forefoot~ Plantar fibroma of {mm} mm.
plantar fascia~ Plantar fasciitis with heel spur, Baxter nerve compression possible. >> Plantar fasciitis, possible compression of the inferior calcaneal nerve.
plantar fascia~ Plantar fascia of normal thickness.
soft tissues~ Synovial sarcoma suspected in the midfoot, {cm} cm. >> Midfoot mass, suspicious for synovial sarcoma.
soft tissues~ Superficial peroneal nerve tented by a fascial herniation. >> Muscle hernia touching the superficial peroneal nerve.
soft tissues~ AV malformation of the heel pad.

@elbow|MRI {s} elbow;MR {s} elbow;Elbow MRI ({s})|Axial, coronal and sagittal PD and T1.;FABS view and routine planes.
H Fourth and fifth finger tingling, ulnar neuropathy?
H Lateral elbow pain.
H PIN palsy after fall.
H Ulnar nerve decompression last year.
ulnar nerve~ The ulnar nerve is thickened and compressed in the cubital tunnel by an anconeus epitrochlearis. >> Cubital tunnel syndrome with ulnar nerve compression.
ulnar nerve~ Status post ulnar nerve decompression and transposition; the nerve rests on the flexor mass. >> Expected appearance after ulnar decompression.
ulnar nerve~ An osteophyte touches the ulnar nerve without displacement. >> Osteophyte contacting the ulnar nerve.
ulnar nerve~ The superior ulnar collateral artery loops over and indents the ulnar nerve. >> Arterial loop indenting the ulnar nerve.
ulnar nerve~ Ulnar nerve normal, no contact with the retinaculum.
ulnar nerve~ A {mm} mm schwannoma of the ulnar nerve above the tunnel. >> Schwannoma of the ulnar nerve.
radial nerve~ The posterior interosseous nerve is closely related to prominent recurrent radial vessels (leash of Henry). >> PIN possibly compressed by the leash of Henry.
radial nerve~ Bicipitoradial bursa of {cm} cm compresses the posterior interosseous nerve. >> Bursitis with PIN compression.
radial nerve~ A parosteal lipoma of the proximal radius displaces the radial nerve. >> Parosteal lipoma with radial nerve displacement.
radial nerve~ No mass along the radial tunnel.
median nerve~ Supracondylar spur with the ligament of Struthers abutting the median nerve. >> Supracondylar spur touching the median nerve.
median nerve~ Brachial artery pseudoaneurysm displaces the median nerve. >> Brachial artery pseudoaneurysm.
median nerve~ Median nerve of normal signal between the pronator heads.
median nerve~ A cubital vein haematoma contacts the median nerve.
tendons~ Common extensor origin tear of {n} mm. >> Lateral epicondylitis with partial tear.
tendons~ Distal biceps rupture, retracted {cm} cm. >> Distal biceps rupture.
tendons~ Common flexor tendinosis.
tendons~ Triceps intact.
ligaments~ UCL tear at the sublime tubercle. >> UCL tear.
ligaments~ Collateral ligaments intact.
bones~ Radial head fracture, displaced {n} mm. >> Radial head fracture.
bones~ Osteochondral lesion of the capitellum.
bones~ Marrow signal normal, no tumor or infarct of bone.
bones~ Olecranon osteomyelitis adjacent to a septic bursa. >> Olecranon osteomyelitis.
joint~ Loose bodies in the olecranon fossa. >> Loose bodies.
joint~ Joint effusion with synovitis.
joint~ Synovial plica touching the radial head.

@brachial|MRI {s} brachial plexus;MRI thoracic outlet, {s};MR brachial plexus|Coronal STIR and sagittal T1 and T2 from the roots to the axilla.;Arms up and arms down sagittal images.
H Arm pain on elevation, thoracic outlet syndrome?
H Motorcycle accident, flail arm.
H Breast carcinoma treated with radiotherapy, {s} arm weakness.
H Rule out neurovascular compression at the costoclavicular space.
roots~ C7 root avulsion with pseudomeningocele. >> C7 avulsion.
roots~ The C5 to T1 roots are normal in signal.
roots~ {s} C8 spinal nerve is draped over a cervical rib. >> Cervical rib in contact with the C8 spinal nerve.
roots~ Exit zone of the C6 spinal root narrowed by uncovertebral spur.
trunks~ The lower trunk is compressed between the subclavian artery (SCA) and the first rib on elevation. >> Lower trunk compression between SCA and first rib.
trunks~ A loop of the transverse cervical artery contacts the upper trunk of the brachial plexus. >> Arterial contact with the upper trunk.
trunks~ Fibrous band from C7 indents the lower trunk. >> Fibrous band indenting the lower trunk, thoracic outlet syndrome.
trunks~ No neurovascular compression of the brachial plexus at the thoracic outlet. >> No neurovascular compression at the thoracic outlet.
trunks~ Diffuse thickening of the trunks, inflammatory demyelinating neuropathy favored. >> Plexus thickening, suspect CIDP.
divisions and cords~ The cords are displaced by a {cm} cm axillary lymph node. >> Axillary node displacing the plexus cords.
divisions and cords~ T2 hyperintense infraclavicular plexus without a mass, likely radiation plexopathy. >> Radiation plexopathy favored, no mass along the axillary plexus.
divisions and cords~ Schwannoma of the posterior cord in the axilla, {cm} cm. >> Schwannoma of the posterior cord.
divisions and cords~ Lateral cord abuts a healed clavicular fracture with exuberant callus. >> Clavicular callus abutting the lateral cord.
divisions and cords~ No cord displacement.
vessels~ The subclavian vein is flattened on abduction. >> Positional subclavian vein compression.
vessels~ Aneurysm of the {s} subclavian artery distal to a cervical rib, {mm} mm, touching the inferior trunk. >> Post-stenotic subclavian artery aneurysm.
vessels~ The subclavian artery and vein are patent in both positions.
vessels~ Axillary artery closely applied to the medial cord.
muscles~ Scalenus minimus muscle separates the lower trunk from the artery.
muscles~ Hypertrophied anterior scalene with narrowing of the interscalene triangle. >> Narrow interscalene triangle.
muscles~ Denervation oedema of supraspinatus and infraspinatus. >> Parsonage-Turner syndrome possible.
muscles~ Scalene triangle not narrowed.
lung apex~ {s} apical lung mass invades the T1 root. >> Pancoast tumor with T1 root invasion.
lung apex~ Lung apices clear.
lung apex~ Apical pleural cap contacts the first rib.
bones~ Elongated C7 transverse process on the {s}.
bones~ Fracture of the first rib with callus that displaces the artery. >> First rib fracture callus.
bones~ No cervical rib.

@abdomenct|CT abdomen;CT abdomen and pelvis;Abdominal CT|Axial acquisition with coronal reformats.;Helical CT diaphragm to symphysis.
H Abdominal pain and weight loss.
H Hypertension with elevated metanephrines.
H Atrial fibrillation with flank pain, ?renal infarct
H Postprandial pain. Median arcuate ligament syndrome?
liver~ A {cm} cm lesion in segment VII, likely haemangioma. >> Segment VII haemangioma.
liver~ Mass at the junction of segments VII/VIII which contacts the right hepatic vein. >> Segment VII/VIII mass, suspicious for hepatocellular carcinoma.
liver~ No focal liver mass.
liver~ Hypodense metastases in both lobes. >> Liver metastases.
spleen~ Wedge-shaped peripheral splenic infarct. >> Splenic infarct.
spleen~ Splenic artery aneurysm of {mm} mm at the hilum. >> Splenic artery aneurysm.
spleen~ Spleen not enlarged, no splenic infarction.
pancreas~ A {cm} cm mass of the pancreatic head abuts the SMV over less than 180 degrees. >> Pancreatic head carcinoma abutting the SMV.
pancreas~ The tumor encases the coeliac trunk and the coeliac nerve plexus. >> Pancreatic carcinoma with coeliac encasement.
pancreas~ Ectatic main pancreatic duct, {n} mm. >> Duct ectasia, IPMN possible.
pancreas~ Pancreas normal, no duct displacement.
adrenals~ Left adrenal {cm} cm mass, compatible with phaeochromocytoma. >> Left adrenal phaeochromocytoma.
adrenals~ Adrenal myelolipoma on the {s}, {cm} cm. >> Adrenal myelolipoma.
adrenals~ Adrenals normal.
kidneys~ Cortical wedge defect of the {s} kidney, in keeping with renal infarction. >> {s} renal infarct.
kidneys~ {s} renal angiomyolipoma {cm} cm.
kidneys~ A crossing lower pole artery indents the {s} pelvi-ureteric junction with pelviectasis. >> Crossing vessel causing {s} PUJ obstruction.
kidneys~ Solid {cm} cm mass of the {s} kidney, renal cell carcinoma until proven otherwise. >> {s} renal cell carcinoma.
vessels~ The median arcuate ligament indents the coeliac axis, CA compression in expiration. >> Coeliac compression by the median arcuate ligament.
vessels~ The left renal vein is compressed between the aorta and SMA. >> Nutcracker configuration.
vessels~ Infrarenal aortic aneurysm {bcm} cm, no rupture. >> Abdominal aortic aneurysm.
vessels~ Tortuous aorta and iliac arteries without aneurysm of the visceral branches.
retroperitoneum~ Paraganglioma at the organ of Zuckerkandl, {cm} cm, displacing the IVC. >> Retroperitoneal paraganglioma.
retroperitoneum~ Retroperitoneal liposarcoma displaces the {s} kidney and femoral nerve. >> Retroperitoneal liposarcoma.
retroperitoneum~ Psoas abscess in contact with the {s} lumbar plexus. >> {s} psoas abscess.
retroperitoneum~ Presacral schwannoma of {bcm} cm touching the S2 root. >> Presacral schwannoma.
retroperitoneum~ No retroperitoneal mass or haematoma; cisterna chyli prominent.
bowel~ Duodenum compressed between SMA and aorta. >> SMA syndrome.
bowel~ Omental infarct in the right flank. >> Omental infarction.
bowel~ Bowel unobstructed.
bowel~ Sigmoid carcinoma abutting the bladder dome. >> Sigmoid carcinoma.
bones~ No destructive bone lesion; L5 facet arthrosis.
lung bases~ Basilar atelectasis and clear CP angles.

@liver|MRI liver;MRI abdomen and MRCP;MR liver|Axial T2, in and out of phase T1, diffusion.;Coronal and axial T2, thick slab MRCP.
H Cirrhosis, rising AFP.
H Jaundice with dilated ducts.
H Indeterminate lesion in segment VIII on ultrasound.
H Bile duct injury after cholecystectomy.
liver~ Lesion of {mm} mm in segment VIII, T2 bright, typical of cavernous haemangioma. >> Haemangioma, segment VIII.
liver~ Two lesions in segment VII and VIII restrict diffusion, likely metastases. >> Probable metastases, segments VII and VIII.
liver~ Focal nodular hyperplasia {cm} cm that abuts the middle hepatic vein. >> FNH.
liver~ Hepatocellular carcinoma {bcm} cm compressing the right portal vein. >> Large HCC with portal vein compression.
liver~ No liver lesion, no restricted diffusion in the liver.
liver~ Peripheral wedge T2 signal, hepatic infarct after TIPS. >> Hepatic infarct.
liver~ Hepatic AV malformation in a patient with hereditary telangiectasia. >> Hepatic vascular malformations.
bile ducts~ A tortuous right hepatic artery indents the common hepatic duct. >> Vascular impression on the common duct, no stricture.
bile ducts~ Hilar stricture suspicious for cholangiocarcinoma. >> Klatskin tumor suspected.
bile ducts~ Stone of {n} mm in the distal CBD. >> Choledocholithiasis.
bile ducts~ No duct dilatation.
bile ducts~ Gallbladder neck stone compresses the common hepatic duct. >> Mirizzi syndrome.
gallbladder~ Gallbladder wall thickening of {n} mm, carcinoma versus adenomyomatosis. >> Gallbladder wall thickening.
gallbladder~ Gallbladder surgically absent.
pancreas~ Side branch IPMN {mm} mm in contact with the splenic vein. >> Side branch IPMN.
pancreas~ Pancreas divisum.
pancreas~ Islet cell tumor in the tail of the pancreas, {mm} mm. >> Neuroendocrine tumor of the pancreatic tail.
vessels~ Portal vein thrombosis with cavernous transformation. >> Portal cavernoma.
vessels~ Replaced right hepatic artery from the SMA.
vessels~ Hepatic veins patent, no compression of the IVC.
vessels~ Gastroduodenal artery aneurysm {mm} mm. >> GDA aneurysm.
spleen~ Splenomegaly with an old infarct. >> Old splenic infarct.
spleen~ Splenules in the hilum.
spleen~ Spleen is normal.
adrenals and kidneys~ {s} adrenal lipid-rich adenoma, {mm} mm.
adrenals and kidneys~ Parapelvic cysts of the {s} kidney displace the calyces.
adrenals and kidneys~ No adrenal mass.
retroperitoneum~ Paraganglioma at the left para-aortic region. >> Para-aortic paraganglioma.
retroperitoneum~ No nodes at the porta.

@renal|Ultrasound kidneys and bladder;Renal US;US renal tract with Doppler|Grey scale and colour Doppler.;Curvilinear probe, supine and decubitus.
H Haematuria.
H Raised creatinine, ?obstruction
H Resistant hypertension, rule out RAS.
H Antenatal pelviectasis.
kidneys~ The {s} kidney measures 1{n}.2 cm with normal corticomedullary differentiation.
kidneys~ Hypoechoic renal medulla, otherwise normal parenchyma.
kidneys~ Simple cyst of {mm} mm at the {s} upper pole, abutting the liver capsule. >> Simple {s} renal cyst.
kidneys~ Solid mass of {cm} cm in the {s} interpolar region, suspicious for carcinoma. >> Solid {s} renal mass.
kidneys~ Echogenic {mm} mm focus, compatible with angiomyolipoma. >> {s} angiomyolipoma.
kidneys~ Absent cortical flow at the {s} upper pole, infarct cannot be excluded. >> Possible {s} renal infarct.
kidneys~ No renal mass or stone with acoustic shadowing.
collecting system~ Mild {s} pelviectasis and caliectasis. >> Mild {s} pelvicaliectasis.
collecting system~ A crossing vein contacts the {s} PUJ. >> Crossing vein at the {s} PUJ.
collecting system~ No hydronephrosis.
collecting system~ Staghorn calculus on the {s}. >> {s} staghorn calculus.
collecting system~ Renal sinus lipomatosis on the {s}.
vessels~ Left renal vein compressed at the aorta, ratio above 5. >> Nutcracker phenomenon.
vessels~ Renal artery aneurysm of {mm} mm at the hilum. >> {s} renal artery aneurysm.
vessels~ Intrarenal AV fistula after biopsy. >> Post-biopsy AV fistula.
vessels~ Resistive indices are normal.
vessels~ Tortuous aorta with plaque.
bladder~ Bladder mass of {cm} cm at the {s} vesicoureteric junction, transitional cell carcinoma likely. >> Bladder tumor.
bladder~ Enlarged prostate indents the bladder base. >> Prostatomegaly.
bladder~ Bladder smooth, both jets seen.
bladder~ Ureterocele on the {s}.
bladder~ Neurogenic bladder appearance with trabeculation; S2 to S4 root disease to be considered clinically.
other~ Acoustic window limited by gas.
other~ Perinephric haematoma compressing the {s} kidney. >> Page kidney.
other~ No perinephric collection.
other~ Psoas haematoma on the {s} in the line of the femoral nerve. >> {s} psoas haematoma.
adrenals~ Adrenal mass of {cm} cm on the {s}. >> {s} adrenal mass, paraganglioma spectrum to be excluded.

@pelvis|MRI pelvis (female);MR pelvis;MRI female pelvis|Sagittal, axial and coronal oblique T2, axial T1 with fat saturation.;T2 in three planes, T1 and diffusion.
H Endometriosis with cyclical sciatica.
H Postmenopausal bleeding.
H Pelvic venous congestion? Vulvar varices.
H Pudendal neuralgia on the {s}.
uterus~ Posterior wall fibroid {bcm} cm displaces the rectosigmoid. >> Large fibroid.
uterus~ Endometrial mass with less than 50% myometrial invasion. >> Endometrial carcinoma, stage IA.
uterus~ Red degeneration of a fibroid with haemorrhagic infarction. >> Infarcted fibroid.
uterus~ Uterine arteriovenous malformation with flow voids in the myometrium. >> Uterine AVM.
uterus~ Lipoleiomyoma of {cm} cm. >> Lipoleiomyoma.
uterus~ Uterus is normal in size.
uterus~ Rapidly growing myometrial mass, leiomyosarcoma cannot be excluded. >> Uterine mass, sarcoma not excluded.
ovaries~ {s} endometrioma {cm} cm in contact with the uterosacral ligament. >> {s} endometrioma.
ovaries~ {s} ovarian dermoid with fat and a Rokitansky nodule. >> {s} ovarian dermoid.
ovaries~ Twisted {s} ovary with absent signal, infarction likely. >> {s} ovarian torsion with infarct.
ovaries~ No adnexal mass.
ovaries~ Ovarian carcinoma on the {s} abutting the pelvic sidewall. >> {s} ovarian carcinoma.
nerves~ Endometriotic nodule encircles the {s} sciatic nerve at the greater foramen. >> Sciatic endometriosis.
nerves~ Dilated gluteal veins compress the {s} S2 root near the exit from the sacral foramen. >> Venous compression of the {s} S2 root.
nerves~ Aberrant internal iliac vein branch contacts the lumbosacral trunk. >> Vascular contact of the lumbosacral trunk.
nerves~ The {s} pudendal nerve is compressed between the ligaments by a small varix. >> Possible {s} pudendal entrapment.
nerves~ Internal iliac artery loop abuts the {s} obturator nerve. >> Arterial loop touching the obturator nerve.
nerves~ No nerve compression at the pelvic sidewall; no vascular conflict with the sacral plexus.
vessels~ Left ovarian vein dilated to {n} mm, venous congestion. >> Pelvic venous congestion.
vessels~ Left common iliac vein compressed by the right iliac artery. >> May-Thurner configuration.
vessels~ Pelvic vessels patent.
bladder and rectum~ Rectal tumor {n} cm from the verge reaching the mesorectal fascia. >> Rectal carcinoma.
bladder and rectum~ Urethral diverticulum encircling the urethra. >> Urethral diverticulum.
bladder and rectum~ Bladder and rectum unremarkable.
vulva and vagina~ Bartholin cyst of {cm} cm at the vulvar vestibule. >> Bartholin cyst.
vulva and vagina~ Canal of Nuck cyst in the {s} inguinal canal.
bones~ Tarlov cyst at S2 touching the sacral root. >> Sacral Tarlov cyst.
bones~ Sacral insufficiency fracture on the {s}. >> Sacral insufficiency fracture.

@sacral|MRI lumbosacral plexus;MRI sacrum and sacral plexus;MR neurography of the {s} lumbosacral plexus|Coronal STIR, axial T1 and T2 through the plexus.;Oblique coronal fat-saturated T2.
H {s} leg pain with normal lumbar MRI.
H ?extraspinal sciatica. Neurovascular conflict of sciatic nerve suspected
H Sacral mass on radiograph, rule out chordoma.
H Foot drop after labour.
roots~ The L5 root is stretched over the sacral promontory without contact by disc.
roots~ The {s} S1 root is compressed by a foraminal cyst. >> {s} S1 compression.
roots~ Sacral roots exit normally at every level.
roots~ Tarlov cyst {mm} mm displaces the S3 root at its exit. >> Tarlov cyst displacing S3.
roots~ {s} S1 root hypertrophy, demyelinating neuropathy considered. >> Root hypertrophy, possible CIDP.
plexus~ The lumbosacral trunk is flattened by the superior gluteal artery. >> Neurovascular contact of the lumbosacral trunk.
plexus~ A branch of the internal iliac vein courses between the L5 and S1 rami and touches both. >> Venous branch touching the {s} L5 and S1 rami.
plexus~ The plexus is displaced by a {bcm} cm internal iliac artery aneurysm. >> Internal iliac artery aneurysm with plexus displacement.
plexus~ No neurovascular conflict along the lumbosacral plexus. >> No vascular compression of the sacral plexus.
plexus~ Fascicular T2 signal in the plexus without mass, plexitis likely. >> Lumbosacral plexitis.
sciatic nerve~ Piriformis hypertrophy with the {s} sciatic nerve apposed to its anterior surface. >> Piriformis syndrome possible.
sciatic nerve~ A vascular loop from the inferior gluteal vessels indents the {s} sciatic nerve. >> {s} sciatic nerve indented by gluteal vessel loop.
sciatic nerve~ Sciatic nerve schwannoma {cm} cm, fusiform. >> Sciatic schwannoma.
sciatic nerve~ Fatty mass of {bcm} cm next to the nerve, lipoma or low grade liposarcoma. >> Fatty mass abutting the sciatic nerve.
sciatic nerve~ Sciatic nerves symmetric, no offending vessel at the notch.
femoral nerve~ Femoral nerve contacts an iliacus haematoma. >> Iliacus haematoma touching the femoral nerve.
femoral nerve~ Femoral nerve normal.
femoral nerve~ Iliopsoas bursa compresses the {s} femoral nerve.
bone~ Destructive midline sacral mass, chordoma favored. >> Sacral chordoma.
bone~ Sacral fracture through the {s} foramina of S1 and S2. >> {s} zone II sacral fracture.
bone~ Sacral giant cell tumor displaces S2 roots. >> Giant cell tumor of the sacrum.
bone~ No sacral fracture, infection or neoplasm.
bone~ Sacroiliitis on the {s} with erosion, early osteomyelitis considered. >> {s} septic sacroiliitis.
soft tissue~ Presacral dermoid {cm} cm. >> Presacral dermoid.
soft tissue~ Anterior sacral meningocele in contact with the rectum. >> Anterior sacral meningocele.
soft tissue~ Scar in the gluteal fat closely related to the cluneal nerve.
soft tissue~ Presacral space clear.
facets~ L5-S1 facet arthrosis with a cyst abutting the {s} S1 root. >> Facet cyst abutting S1.

@prostate|MRI prostate;Multiparametric MRI of the prostate;MR prostate|T2 in three planes, diffusion with high b values.;Axial, coronal and sagittal T2, DWI and ADC.
H PSA 9.4, negative biopsy.
H Gleason 3+4 prostate cancer (PCa), staging.
H Active surveillance.
H Raised PSA, DRE abnormal on the {s}.
peripheral zone~ Lesion of {mm} mm in the {s} posterolateral peripheral zone, PI-RADS 5. >> PI-RADS 5 lesion, {s} peripheral zone.
peripheral zone~ Wedge-shaped low T2 signal, PI-RADS 2.
peripheral zone~ No suspicious lesion in the peripheral zone. >> No significant prostate tumor.
peripheral zone~ Diffuse mild hypointensity, inflammatory.
transition zone~ Nodular hyperplasia compresses the transition zone and elevates the bladder base. >> BPH.
transition zone~ Lenticular {mm} mm lesion in the {s} anterior transition zone, suspicious for carcinoma. >> Anterior transition zone tumor, PI-RADS 4.
transition zone~ Stromal nodule, completely encapsulated.
transition zone~ Prostatic infarct in the {s} transition zone with T1 bright haemorrhage. >> Prostatic infarct.
capsule~ The tumor contacts the capsule over {mm} mm with bulging. >> Broad capsular contact, ECE possible.
capsule~ No capsular contact.
capsule~ Irregular capsule, extraprostatic extension likely on the {s}. >> Probable extraprostatic extension.
neurovascular bundles~ The lesion abuts the {s} neurovascular bundle without asymmetry. >> Neurovascular contact on the {s}, bundle symmetric.
neurovascular bundles~ The {s} neurovascular bundle is displaced and partly encased. >> {s} neurovascular bundle involvement.
neurovascular bundles~ Fat plane preserved between the tumor and both neurovascular bundles. >> Neurovascular bundles free.
neurovascular bundles~ No neurovascular bundle contact.
neurovascular bundles~ Tumor comes close to the {s} neurovascular bundle; contact cannot be excluded. >> Equivocal {s} neurovascular bundle contact.
seminal vesicles~ Seminal vesicles are clear.
seminal vesicles~ Low signal in the {s} seminal vesicle, suspicious for invasion. >> {s} seminal vesicle invasion.
seminal vesicles~ Utricle cyst of {n} mm behind the seminal colliculus. >> Utricle cyst at the colliculus.
nodes~ No enlarged pelvic nodes.
nodes~ {s} obturator node of {mm} mm touching the obturator nerve. >> {s} obturator lymphadenopathy.
bones~ No bone metastasis.
bones~ Bone island in the {s} acetabulum.
bones~ Osteoblastic metastasis in the {s} ischium. >> Bone metastasis, {s} ischium.
bladder~ Median lobe indents the bladder.
bladder~ Periprostatic veins prominent on the {s}.
bladder~ Bladder wall trabeculated, no tumor.
rectum~ Rectal wall in contact with a SpaceOAR hydrogel.

@breast|Mammogram bilateral with ultrasound;Breast ultrasound, {s};MRI breasts;Diagnostic mammography|CC and MLO views, targeted ultrasound.;High frequency linear probe.;Prone, dedicated coil, T2 and diffusion.
H Palpable lump on the {s}.
H Family history, BRCA1 carrier.
H Nipple discharge, {s}.
H Annual screening, prior lumpectomy.
breast~ Spiculated {mm} mm mass at 10 o'clock with posterior acoustic shadowing. >> BI-RADS 5, suspicious for carcinoma.
breast~ Circumscribed {mm} mm mass, fibroadenoma likely. >> Probable fibroadenoma, BI-RADS 3.
breast~ Subareolar duct ectasia on the {s}. >> Benign duct ectasia, BI-RADS 2.
breast~ Oil cyst after surgery. >> Fat necrosis.
breast~ No suspicious mass or calcification. >> BI-RADS 1.
breast~ Lipoma of {cm} cm in the {s} upper outer quadrant. >> Lipoma, benign.
breast~ Phyllodes tumor cannot be excluded: {bcm} cm lobulated mass. >> Large lobulated mass, phyllodes tumor versus fibroadenoma.
breast~ Angiosarcoma suspected in the irradiated {s} breast. >> Skin thickening, possible angiosarcoma.
breast~ Architectural distortion in the {s} lower inner quadrant, stable.
breast~ Intraductal papilloma {n} mm in a dilated canalicular segment.
calcifications~ Pleomorphic microcalcifications over {mm} mm. >> Suspicious calcifications, biopsy.
calcifications~ Vascular calcification of tortuous arteries.
calcifications~ No calcifications.
chest wall~ The mass is in contact with pectoralis muscle without invasion. >> Pectoral contact without invasion.
chest wall~ Fat plane to the pectoralis is preserved.
chest wall~ Intercostal vein prominent, internal mammary vessels unremarkable.
chest wall~ Mass abuts the {s} seventh rib.
axilla~ Axillary node with cortical thickening of {n} mm, metastasis suspected. >> Suspicious {s} axillary node.
axilla~ No axillary lymphadenopathy.
axilla~ Seroma of {cm} cm in the axilla displaces the intercostobrachial nerve. >> Axillary seroma.
axilla~ Node contacts the thoracodorsal neurovascular bundle. >> Node touching the thoracodorsal bundle.
axilla~ Accessory breast tissue on the {s}.
implants~ Subglandular implant with linguine sign. >> Intracapsular rupture on the {s}.
implants~ Implants intact; contour slightly indented on the {s}.
implants~ Long thoracic nerve region not evaluated on ultrasound.
skin~ Epidermoid cyst of the {s} inframammary fold, {n} mm. >> Epidermoid (sebaceous) cyst.
skin~ Skin thickening with mastitis, no abscess. >> Mastitis.
skin~ Mondor disease of a superficial vein. >> Superficial vein thrombosis (Mondor).

@cardiac|Cardiac MRI;CT coronary arteries;Cardiac CT;CMR|Cine images and gated short axis stack.;Prospectively gated acquisition.;Gated cine and T2 STIR short axis.
H Chest pain, multivessel disease (MVD) on angiography.
H Status post PCI for MVD, new LBBB.
H Cardiomyopathy, rule out infarct.
H VT ablation planned, phrenic nerve course?
H Prior AVR with Teflon pledgets.
left ventricle~ LVEF 5{n}%, no wall motion abnormality.
left ventricle~ Thinned akinetic inferior wall, old infarction in the RCA territory. >> Old inferior myocardial infarction.
left ventricle~ Apical aneurysm of the left ventricle, {mm} mm neck. >> LV apical aneurysm.
left ventricle~ Septal hypertrophy 1{n} mm. >> Hypertrophic cardiomyopathy.
left ventricle~ No myocardial infarct.
right heart~ The right ventricle is dilated and the septum flattened. >> RV pressure overload.
right heart~ Pectus deformity displaces the heart and compresses the right ventricle. >> Pectus with RV compression.
right heart~ Lipomatous hypertrophy of the interatrial septum. >> Interatrial lipoma-like hypertrophy.
right heart~ Ventriculo-atrial (VA) catheter tip contacts the tricuspid valve. >> VA shunt tip at the tricuspid valve.
coronaries~ Multivessel disease (MVD) with LAD, LCX and RCA stenosis. >> MVD, surgical referral.
coronaries~ Anomalous RCA with interarterial course, compressed between aorta and pulmonary trunk. >> Anomalous RCA with slit-like compression.
coronaries~ RCA aneurysm {mm} mm. >> Coronary aneurysm.
coronaries~ Myocardial bridge of the mid LAD with systolic compression. >> LAD bridging.
coronaries~ Tortuous coronary arteries, no stenosis.
atria~ Left atrial mass {cm} cm attached to the septum, likely myxoma. >> Left atrial myxoma.
atria~ Dilated left atrium compressed by a tortuous descending aorta.
atria~ No atrial thrombus or mass.
pericardium~ Pericardial cyst at the right cardiophrenic angle (CP angle). >> Right cardiophrenic pericardial cyst.
pericardium~ The left phrenic nerve with its pericardiacophrenic vessels runs immediately adjacent to the lateral marginal vein. >> Phrenic nerve close to the target vein.
pericardium~ The right phrenic nerve is in close proximity to the superior pulmonary vein. >> Phrenic nerve at risk during ablation.
pericardium~ Pericardium 2 mm, no effusion.
valves~ Bicuspid aortic valve with fusion of the left and right cusps. >> Bicuspid valve.
valves~ MVR in good position; MVP of the posterior leaflet repaired.
valves~ Teflon felt pledgets at the aortic root from previous surgery. >> Postoperative aortic root, felt pledgets noted.
aorta~ Ascending aorta {n} mm above the upper limit, tortuous arch.
aorta~ Sinus of Valsalva aneurysm contacting the right atrium. >> Sinus of Valsalva aneurysm.
aorta~ Interrupted aortic arch (IAA) repaired, no restenosis. >> Repaired IAA.
masses~ Cardiac sarcoma of the right atrium suspected. >> Right atrial tumor, angiosarcoma favored.
masses~ Paraganglioma of the atrioventricular groove, {cm} cm, abutting the LCX. >> Cardiac paraganglioma.

@aorta|CT aorta;CT thoracic and abdominal aorta;CT aortic survey|Gated acquisition from arch to femorals.;ECG gating, multiplanar reformats.
H Known thoracic aneurysm, surveillance.
H Tearing chest pain, ?dissection
H Marfan syndrome, family history of aneurysm.
H Hoarseness and enlarging arch aneurysm.
ascending aorta~ Ascending aneurysm of {bcm} cm displaces the SVC. >> Ascending aortic aneurysm.
ascending aorta~ Type A flap reaching the arch branches. >> Type A dissection.
ascending aorta~ Ascending aorta of normal caliber, no aneurysm of the root.
ascending aorta~ Teflon pledgets along the proximal anastomosis. >> Intact ascending graft with pledgets.
arch~ Aberrant right subclavian artery with a Kommerell diverticulum indenting the oesophagus. >> Kommerell diverticulum.
arch~ {s} subclavian artery (SCA) origin stenosis of 60%. >> {s} SCA stenosis.
arch~ The left vertebral artery (VA) arises from the arch between the left carotid and SCA. >> Arch origin of the left VA.
arch~ Bovine arch, tortuous brachiocephalic trunk.
arch~ Saccular arch aneurysm {cm} cm, compresses the left main bronchus. >> Saccular arch aneurysm.
arch~ Interrupted arch (IAA type B) with prior repair. >> Repaired IAA type B.
descending aorta~ Tortuous descending aorta contacts the vertebral body at {lv}. >> Tortuous descending aorta.
descending aorta~ Type B dissection from the left subclavian to the coeliac axis. >> Type B dissection.
descending aorta~ Penetrating ulcer at {lv}, {mm} mm deep. >> Penetrating ulcer.
descending aorta~ Intramural haematoma; left phrenic nerve region not displaced.
descending aorta~ No dissection of the descending aorta.
descending aorta~ Descending aneurysm erodes the {lv} vertebra and abuts the intercostal nerve. >> Chronic contained rupture with vertebral erosion.
branches~ Splenic artery aneurysm {mm} mm, unchanged. >> Stable splenic artery aneurysm.
branches~ Bronchial artery (BA) aneurysm {n} mm. >> Small BA aneurysm of the mediastinum.
branches~ Median arcuate ligament compression of the coeliac axis. >> Coeliac compression.
branches~ Artery of Adamkiewicz arises at T10 on the left.
branches~ Renal arteries single and patent, small renal infarct on the {s}. >> {s} renal infarct.
abdominal aorta~ Infrarenal aneurysm {bcm} cm with mural thrombus. >> AAA.
abdominal aorta~ Inflammatory aneurysm displaces the ureters. >> Inflammatory AAA.
abdominal aorta~ No aneurysm of the abdominal aorta.
abdominal aorta~ Aortocaval compression by nodal mass. >> Nodal mass compressing the IVC.
iliacs~ {s} common iliac aneurysm {cm} cm touching the lumbosacral trunk. >> {s} iliac aneurysm.
iliacs~ Elongated iliac arteries with kinking on the {s}.
iliacs~ Left iliac vein compressed by artery.
endograft~ Type II endoleak from a lumbar artery. >> Type II endoleak.
endograft~ Endograft patent without migration.
lungs and bones~ Basilar atelectasis.
lungs and bones~ Facet arthrosis of the lower lumbar spine.
lungs and bones~ No lung mass or rib fracture.

@leg|Duplex {s} leg arteries;CT lower limb arteries;US leg veins, {s};Duplex lower limb|Colour and spectral Doppler.;Linear probe, groin to ankle.;Acquisition from the diaphragm to the toes.
H Claudication at 100 m, {s}.
H Swollen {s} calf, rule out DVT.
H Pulsatile popliteal mass.
H Varicose veins, previous sural nerve injury.
aortoiliac~ {s} common iliac stenosis, 70%. >> {s} iliac stenosis.
aortoiliac~ The tortuous external iliac artery kinks on hip flexion. >> Endofibrosis with kinking.
aortoiliac~ Aortoiliac segment patent, no aneurysm of the iliac arteries.
aortoiliac~ Internal iliac aneurysm {cm} cm compresses the sacral plexus. >> Internal iliac aneurysm.
femoral~ SFA occlusion over {bcm} cm with collateral reconstitution. >> {s} SFA occlusion.
femoral~ Pseudoaneurysm of the common femoral artery, {mm} mm, displaces the femoral nerve. >> Femoral pseudoaneurysm displacing the femoral nerve.
femoral~ Femoral AV fistula after catheterisation. >> Iatrogenic AV fistula.
femoral~ Femoral segments patent.
femoral~ Lymphocele in contact with the femoral vein. >> Groin lymphocele.
popliteal~ Popliteal aneurysm {cm} cm abuts the tibial nerve. >> Popliteal aneurysm touching the tibial nerve.
popliteal~ Popliteal artery compressed on plantar flexion. >> Positional popliteal entrapment.
popliteal~ Cystic adventitial disease indents the popliteal lumen. >> Cystic adventitial disease.
popliteal~ Baker cyst {cm} cm, displaces the popliteal vein. >> Baker cyst.
popliteal~ Popliteal artery normal.
crural~ Two vessel run-off, peroneal artery dominant.
crural~ PTA occluded at the ankle; the tibial nerve is not displaced.
crural~ Arteria magna of the peroneal vessels replaces the dorsalis pedis.
crural~ Tibial vein varices contact the tibial nerve at the ankle. >> Varices contacting the tibial nerve.
deep veins~ No thrombus in the femoral or popliteal vein. >> No DVT.
deep veins~ Non-compressible popliteal vein with acute thrombus. >> Acute popliteal DVT.
deep veins~ Gastrocnemius vein thrombosis. >> Calf vein thrombosis.
deep veins~ Left iliac vein compression, May-Thurner. >> May-Thurner syndrome.
superficial veins~ GSV reflux from groin to knee, {n} mm. >> GSV incompetence.
superficial veins~ The sural nerve is intimately related to the small saphenous vein at the mid calf. >> Note close relation of sural nerve and SSV.
superficial veins~ Small saphenous vein loop touches the common peroneal nerve. >> SSV near the peroneal nerve, caution for ablation.
superficial veins~ Superficial veins competent.
soft tissues~ Intramuscular lipoma of the calf.
soft tissues~ Calf haematoma {cm} cm, compartment not tense.
soft tissues~ Solid thigh mass {bcm} cm, sarcoma to be excluded. >> Thigh mass, possible sarcoma.
soft tissues~ No collection or mass in the calf.

@thyroid|Ultrasound thyroid;US thyroid gland;Thyroid US|Linear 12 MHz probe.;Grey scale and colour Doppler.
H Palpable nodule.
H Goitre with dysphagia.
H Hyperthyroidism, low TSH.
H Hoarse voice, recurrent laryngeal nerve palsy?
right lobe~ Right lobe nodule {mm} mm, solid and hypoechoic, TR4. >> Right TR4 nodule, FNA advised.
right lobe~ Spongiform right nodule {mm} mm, TR1.
right lobe~ Right lobe homogeneous, {n} mm colloid cyst.
right lobe~ Right nodule taller than wide, abuts the posterior capsule. >> Right TR5 nodule.
right lobe~ The right lobe displaces the carotid sheath laterally.
left lobe~ Left nodule {mm} mm, isoechoic with halo, TR3. >> Left TR3 nodule.
left lobe~ Left lower pole nodule in contact with the tracheo-oesophageal groove, near the recurrent laryngeal nerve. >> Left nodule contacting the tracheo-oesophageal groove.
left lobe~ Left lobe surgically absent.
left lobe~ Left lobe normal.
left lobe~ Left nodule indents the trachea without narrowing. >> Nodule indenting the trachea.
left lobe~ Left lobe enlarged, compresses the internal jugular vein.
isthmus~ Isthmus {n} mm.
isthmus~ Isthmic nodule {mm} mm touching the anterior trachea. >> Isthmic nodule.
isthmus~ Isthmus not thickened.
gland~ Diffusely heterogeneous gland with increased vascularity. >> Thyroiditis.
gland~ Multinodular goitre with retrosternal extension. >> Multinodular goitre.
gland~ Volume {n} ml each side.
trachea~ Trachea displaced to the {s} by {n} mm. >> Tracheal displacement.
trachea~ Trachea midline, no compression.
vessels~ Tortuous common carotid artery at the {s} lower pole.
vessels~ The SCA (subclavian artery) loops above the clavicle on the {s}, pulsatile to touch. >> Pulsation explained by a high subclavian artery loop.
vessels~ Thyroid veins prominent.
vessels~ Carotid and jugular vessels patent.
nodes~ No enlarged lymph nodes at levels II to VI.
nodes~ Reactive level III nodes with fatty hila.
nodes~ Level VII not accessible to ultrasound.
nodes~ {s} level IV node {n} mm, indeterminate. >> Indeterminate {s} level IV node.
midline~ Thyroglossal duct cyst {mm} mm, midline. >> Thyroglossal cyst.
midline~ Pyramidal lobe present.
parathyroids~ Parathyroid glands not seen.
parathyroids~ Hypoechoic {n} mm focus behind the {s} lower pole, parathyroid gland probable. >> Probable enlarged parathyroid gland.

@larynx|CT larynx;CT larynx and hypopharynx;Larynx CT|Axial acquisition during quiet breathing and phonation.;Axial images with coronal reformats.
H Hoarseness for three months.
H {s} vocal cord palsy, cause?
H Stridor after intubation.
H Fish bone sensation.
glottis~ The {s} true cord is in the paramedian position with a dilated ventricle. >> {s} vocal cord paresis pattern.
glottis~ The vocal cords contact each other normally on phonation.
glottis~ Polyp of {n} mm at the {s} anterior cord. >> {s} cord polyp.
glottis~ Medialisation implant on the {s}, displaced {n} mm posteriorly. >> Displaced thyroplasty implant.
glottis~ Anterior commissure thin.
glottis~ Teflon injected into the {s} vocal cord years ago is seen as a dense deposit. >> Dense injected material in the {s} cord.
supraglottis~ Saccular cyst of the {s} vestibular fold, {mm} mm. >> {s} vestibular fold cyst.
supraglottis~ Internal laryngocele on the {s} displaces the vestibular fold. >> Internal laryngocele.
supraglottis~ Epiglottis thickened, epiglottitis likely. >> Epiglottitis.
supraglottis~ Vallecular cyst {mm} mm abutting the epiglottis. >> Vallecular cyst.
supraglottis~ Vestibular folds symmetric.
supraglottis~ Pre-epiglottic fat preserved.
subglottis~ Subglottic stenosis {n} mm. >> Post-intubation stenosis.
subglottis~ Subglottis patent.
subglottis~ Circumferential thickening, granulomatosis possible.
cartilage~ Fracture of the {s} thyroid lamina, undisplaced. >> Thyroid cartilage fracture.
cartilage~ {s} arytenoid displaced anteriorly. >> Arytenoid dislocation.
cartilage~ Cartilages irregularly ossified, within normal variation.
cartilage~ The superior horn of the thyroid cartilage indents the hypopharynx.
hypopharynx~ Pyriform sinus on the {s} collapsed, apposed walls.
hypopharynx~ Cervical osteophyte at C5 indents the posterior hypopharynx. >> Osteophyte impression (DISH).
hypopharynx~ Foreign body {mm} mm in the {s} pyriform fossa. >> Fish bone.
hypopharynx~ Tortuous medialised carotid artery indents the {s} hypopharyngeal wall. >> Medialised carotid artery.
hypopharynx~ Zenker diverticulum contacts the trachea. >> Zenker diverticulum.
nodes~ No enlarged nodes.
nodes~ {s} level II node {mm} mm, nonspecific.
vessels~ Internal jugular vein on the {s} compressed by a hyoid horn. >> Jugular compression at hyoid.
vessels~ Superior laryngeal vessels unremarkable.
upper chest~ AP window clear along the left recurrent laryngeal nerve. >> No cause for cord palsy in the upper chest.
upper chest~ Aberrant right SCA (subclavian), non-recurrent laryngeal nerve to be expected. >> Aberrant right subclavian artery.
upper chest~ Lung apices show scarring.
spine~ Facet arthrosis at C3-C4 on the {s}.

@carotid|Carotid duplex;US carotids;Carotid Doppler ultrasound|Linear probe, colour and spectral Doppler.;B-mode and Doppler of the supra-aortic vessels.
H Bruit on the {s}.
H Subclavian steal suspected, arm BP difference.
H Before CABG, MVD.
H Smoker, PAD, screening.
carotids~ Smooth plaque at the {s} bulb, less than 50% ICA stenosis. >> Mild {s} ICA plaque.
carotids~ {s} ICA stenosis 70%, PSV 260 cm/s. >> High-grade {s} ICA stenosis.
carotids~ Intima-media thickness 0.{n} mm.
carotids~ Kinking of the {s} ICA without velocity rise. >> Tortuous {s} ICA.
carotids~ No carotid plaque.
carotids~ Stent in the {s} ICA patent.
carotids~ Loop of the {s} common carotid behind the thyroid lobe, contacting its capsule.
vertebrals~ VA flow antegrade on both sides.
vertebrals~ Retrograde {s} VA flow, steal from the SCA. >> {s} subclavian steal.
vertebrals~ The {s} VA is hypoplastic, 2.{n} mm.
vertebrals~ Dominant {s} VA, tortuous in V1.
vertebrals~ Biphasic VA waveform on the {s}, latent steal. >> Latent {s} subclavian steal.
vertebrals~ V2 segment of the {s} VA enters at C5 rather than C6.
subclavians~ {s} SCA proximal stenosis with monophasic distal flow. >> {s} SCA stenosis.
subclavians~ SCA triphasic bilaterally.
subclavians~ {s} SCA compressed between clavicle and first rib on abduction, paraesthesia reproduced. >> Positional SCA compression, thoracic outlet.
subclavians~ {s} subclavian artery (SCA) pulsates against the brachial plexus trunk, contact without compression. >> SCA in contact with the brachial plexus.
external carotids~ ECA origin stenosis on the {s}.
external carotids~ ECA normal on both sides.
veins~ Internal jugular vein patent, compressible.
veins~ Thrombus in the {s} jugular vein around a catheter. >> {s} jugular vein thrombosis.
veins~ {s} IJV abuts a tortuous carotid.
veins~ BA (brachial artery) to vein comparison not performed.
thyroid~ Incidental thyroid nodule {mm} mm on the {s}. >> Thyroid nodule.
thyroid~ Thyroid unremarkable.
technical~ Acoustic shadowing from plaque limits the view at the bulb.
technical~ High bifurcation on the {s}.
arms~ Brachial artery (BA) waveform damped on the {s}. >> Damped {s} BA waveform.
arms~ BA triphasic bilaterally.

@obstetrics|Obstetric ultrasound, second trimester;Antenatal US;Third trimester growth scan;Early pregnancy ultrasound|Transabdominal.;Transabdominal and transvaginal.
H 20 weeks, anomaly scan. Maternal pica and iron deficiency.
H Reduced movements at 34 weeks.
H Bleeding at 9 weeks.
H Placenta praevia suspected; prior caesarean.
H Fetal twitching felt by mother, reassurance scan.
fetus~ Single live intrauterine fetus, heart rate 14{n} bpm.
fetus~ Twin pregnancy, MCDA, membrane in contact with twin 2. >> MCDA twins.
fetus~ Breech, spine on the maternal {s}.
fetus~ Estimated weight on the {n}0th centile.
fetus~ CRL {mm} mm, heart action seen. >> Viable early pregnancy.
fetal chest~ Echogenic mass of the {s} fetal lung, CPAM, displacing the heart. >> {s} CPAM with mediastinal displacement.
fetal chest~ Four chamber view normal, no chest mass.
fetal chest~ {s} diaphragmatic hernia, stomach abuts the heart. >> Congenital diaphragmatic hernia.
fetal chest~ Suspected interrupted aortic arch (IAA). >> IAA suspected, fetal echo.
fetal abdomen~ Pelviectasis {n} mm on the {s}. >> Mild fetal pyelectasis.
fetal abdomen~ Stomach and bladder seen.
fetal abdomen~ Umbilical vein varix {mm} mm. >> Intra-abdominal umbilical vein varix.
fetal abdomen~ Kidneys present, renal medulla prominent.
fetal spine~ Sacrococcygeal teratoma {cm} cm. >> Sacrococcygeal mass, teratoma.
fetal spine~ Lumbosacral meningocele from L4. >> Open spinal defect at L4.
fetal spine~ Spine intact.
placenta~ Anterior placenta, lower edge {n} cm from the os. >> Low-lying placenta.
placenta~ Echogenic placental infarct {cm} cm. >> Placental infarct.
placenta~ Chorioangioma {cm} cm near the cord insertion. >> Placental tumor, chorioangioma.
placenta~ Posterior placenta, no praevia.
placenta~ Vasa praevia, vessel touching the internal os. >> Vasa praevia.
cord~ Nuchal cord loop, single. >> Cord loop around the neck.
cord~ Three vessel cord, loops free.
cord~ Two vessel cord. >> Single umbilical artery.
cord~ A cord loop is compressed between fetal thigh and wall, normal Doppler.
cord~ Umbilical vein and artery Doppler normal.
uterus~ Intramural fibroid {cm} cm indents the sac. >> Fibroid in contact with the sac.
uterus~ Cervix {n}0 mm long, closed.
uterus~ Subchorionic haematoma displaces the sac. >> Subchorionic haematoma.
uterus~ No increased myometrial vascularity, no AVM of the uterus.
adnexa~ {s} corpus luteum {mm} mm.
adnexa~ {s} ovarian dermoid {cm} cm. >> {s} ovarian dermoid in pregnancy.
adnexa~ No adnexal mass.
fluid~ Amniotic fluid index 1{n} cm.
fluid~ Polyhydramnios, deepest pool 9 cm. >> Polyhydramnios.

@scrotum|Ultrasound scrotum;US testes with Doppler;Scrotal ultrasound|High frequency linear probe.;Grey scale and colour Doppler.
H Acute {s} pain, torsion?
H Painless lump on the {s}.
H Infertility, ?varicocele
H Chronic pain after hernia repair, ilioinguinal nerve.
testes~ {s} testis lacks flow, infarction. >> {s} testicular torsion with infarct.
testes~ Intratesticular mass {mm} mm, hypoechoic, seminoma likely. >> {s} testicular tumor.
testes~ Epidermoid cyst with onion skin rings, {mm} mm. >> Epidermoid cyst of the {s} testis.
testes~ Tubular ectasia of the rete testis on the {s}. >> Rete testis ectasia.
testes~ Testes symmetric, no mass.
testes~ Fracture of the {s} testis with contour break. >> Testicular rupture.
testes~ Segmental testicular infarct, wedge-shaped. >> Segmental infarct, {s} testis.
testes~ Microlithiasis without a nodule.
epididymis~ Epididymal cyst {mm} mm compresses the upper pole. >> {s} epididymal cyst.
epididymis~ Swollen hypervascular epididymis. >> {s} epididymitis.
epididymis~ Adenomatoid tumor of the epididymal tail, {n} mm. >> Adenomatoid tumor.
epididymis~ Epididymides normal.
veins~ {s} varicocele, vein diameter {n} mm. >> {s} varicocele.
veins~ No dilated vein on Valsalva.
veins~ Thrombosed pampiniform vein on the {s}.
veins~ Intratesticular varices. >> Intratesticular varicocele.
cord and canal~ Lipoma of the {s} spermatic cord, {cm} cm. >> Cord lipoma.
cord and canal~ {s} inguinal canal hernia with fat, contacts the ilioinguinal nerve. >> {s} inguinal hernia.
cord and canal~ Mesh in the {s} inguinal canal abuts the genitofemoral nerve; neuroma not seen. >> Mesh touching the genitofemoral nerve.
cord and canal~ Liposarcoma of the cord cannot be excluded. >> Fatty cord mass, liposarcoma not excluded.
cord and canal~ Inguinal canals empty.
cord and canal~ Torsion knot of the {s} cord with whirlpool. >> Whirlpool sign.
scrotal wall~ Wall thickening.
scrotal wall~ Arteriovenous malformation of the {s} scrotal wall. >> Scrotal AVM.
scrotal wall~ Epidermal cyst of the wall {n} mm.
fluid~ Hydrocele on the {s} displaces the testis. >> {s} hydrocele.
fluid~ Small physiological fluid.
fluid~ Pyocele with septa.

@thigh|MRI {s} thigh;MRI {s} lower leg;MRI {s} calf soft tissue mass|Axial T1, T2 and STIR, coronal STIR.;Three plane imaging over a skin marker.
H Growing lump, painless.
H Neurofibromatosis type 1, new pain.
H Runner with calf pain.
H {s} peroneal weakness, mass along the nerve?
H Muscle twitching of the calf, EMG abnormal.
mass~ Encapsulated fatty mass {bcm} cm, consistent with lipoma. >> Intermuscular lipoma.
mass~ Heterogeneous {bcm} cm mass with necrosis, sarcoma suspected. >> High-grade sarcoma likely.
mass~ Target-like {cm} cm lesion in line with the sciatic nerve, schwannoma versus neurofibroma. >> Peripheral nerve sheath tumor.
mass~ Growing neurofibroma, malignant nerve sheath tumor cannot be excluded. >> Possible malignant nerve sheath tumor.
mass~ No mass beneath the marker.
mass~ Myxoma of the vastus, {cm} cm.
mass~ Venous malformation with phleboliths encircles the saphenous nerve. >> Venous malformation.
mass~ Arteriovenous malformation of the quadriceps with a nidus. >> Intramuscular AVM.
neurovascular~ The tumor contacts the superficial femoral artery over 90 degrees. >> Femoral artery contact.
neurovascular~ The sciatic nerve is displaced medially and flattened. >> Sciatic nerve displacement.
neurovascular~ Neurovascular bundle well separated by a fat plane. >> Neurovascular bundle free.
neurovascular~ Mass encircles the tibial neurovascular bundle. >> Neurovascular encasement.
neurovascular~ Varicose vein lies against the superficial peroneal nerve. >> Vein in contact with the superficial peroneal nerve.
neurovascular~ Peroneal nerve compressed at the fibular neck by an intraneural ganglion. >> Intraneural ganglion of the peroneal nerve.
neurovascular~ Perforating vessel touching the saphenous nerve, no indentation.
neurovascular~ The saphenous nerve may be contacted by a venous loop. >> Possible venous contact of the saphenous nerve.
bone~ Cortex intact, no bone tumor.
bone~ Ewing sarcoma of the femoral diaphysis. >> Femoral Ewing sarcoma.
bone~ Tibial stress fracture, Fredericson 2. >> Tibial stress fracture.
bone~ Medullary infarct of the tibia, chronic. >> Medullary tibial infarct.
bone~ Chronic osteomyelitis with sequestrum. >> Chronic osteomyelitis of the femur.
bone~ Osteoid osteoma nidus {n} mm.
muscle~ Biceps femoris tear {cm} cm. >> Biceps femoris tear.
muscle~ Diabetic muscle infarction of the vastus lateralis. >> Diabetic myonecrosis.
muscle~ Denervation of the anterior compartment. >> Peroneal denervation pattern.
muscle~ Muscles normal bulk.
muscle~ Muscle hernia, {mm} mm, indents the fascia.
vessels~ Popliteal vein compressed by the mass. >> Popliteal vein compression.
vessels~ Superficial femoral artery aneurysm {cm} cm. >> SFA aneurysm.
vessels~ Femoral vessels patent.
"""

LEVELS = {
    "cspine": [
        ("C3-C4", "C4", "C4"),
        ("C4-C5", "C5", "C5"),
        ("C5-C6", "C6", "C6"),
        ("C6-C7", "C7", "C7"),
        ("C7-T1", "C8", "C8"),
    ],
    "lspine": [
        ("L2-L3", "L2", "L3"),
        ("L3-L4", "L3", "L4"),
        ("L4-L5", "L4", "L5"),
        ("L5-S1", "L5", "S1"),
    ],
    "tspine": [(f"T{i}-T{i + 1}", f"T{i}", f"T{i + 1}") for i in range(4, 12)],
}
LEVELS["spinect"] = LEVELS["lspine"]
SURNAMES = "Okafor Lindqvist Marsh Delacroix Petrov Iyer Brandt Nakamura Osei Fallon Rossi Whitlock Haddad Sorensen Quispe Tan".split()
CLOSERS = [
    "Clinical correlation is suggested.",
    "No further findings in the examined region.",
    "Suggest orthopaedic or surgical review as appropriate.",
    "Findings were communicated by telephone.",
    "Follow-up as clinically indicated.",
    "Correlation with prior imaging would be helpful.",
    "Thank you for this referral.",
    "Remainder of the examination is unremarkable.",
]
EMPTY = [
    "Unremarkable examination of the region.",
    "No acute abnormality in the examined region.",
    "Findings as described above.",
    "No significant abnormality.",
    "Minor findings only, as above.",
]
COMPARISONS = [
    "None.",
    "None available.",
    "Study of the same region one year earlier.",
    "Outside images, not available for review.",
    "Prior examination of 2021.",
    "Radiograph from last month.",
]
ADDENDA = [
    "Addendum: findings discussed with the referring team at {n}:40 pm.",
    "ADDENDUM: Outside images have since been received; no change in the above.",
    "Addendum - typographical error corrected, conclusion unchanged.",
    "Addendum: prior study now available, appearances stable.",
]


def load():
    """The examinations of the bank by key."""
    bank, exam = {}, None
    for line in BANK.strip().splitlines():
        line = line.strip()
        if not line:
            continue
        if line[0] == "@":
            key, titles, techs = line[1:].split("|")
            exam = bank[key] = {
                "titles": titles.split(";"),
                "techs": techs.split(";"),
                "hist": [],
                "lines": [],
            }
        elif line.startswith("H "):
            exam["hist"].append(line[2:])
        else:
            topic, rest = line.split("~", 1)
            finding, _, imp = rest.partition(">>")
            exam["lines"].append((topic, finding.strip(), imp.strip()))
    for key, e in bank.items():
        assert len(e["lines"]) >= 25, (key, len(e["lines"]))
    assert len(bank) >= 20
    return bank


def stop(s):
    """A sentence with its full stop."""
    return s if s[-1] in ".?!" else s + "."


def cap(s):
    """With a capital."""
    return s[:1].upper() + s[1:]


def fill(parts, rng, side, level):
    """Fill the slots of a line; its finding and impression share one draw."""
    other = "right" if side == "left" else "left"
    lv, ex, tr = level
    v = {
        "s": side,
        "o": other,
        "mm": rng.randint(4, 24),
        "cm": f"{rng.uniform(1.1, 3.9):.1f}",
        "bcm": f"{rng.uniform(4.1, 8.9):.1f}",
        "n": rng.randint(2, 9),
        "lv": lv,
        "ex": ex,
        "tr": tr,
    }
    out = []
    for p in parts:
        p = re.sub(r"\[([^]]*)\]", lambda m: rng.choice(m.group(1).split("/")), p)
        p = re.sub(r"\{(\w+)\}", lambda m: str(v[m.group(1)]), p)
        p = re.sub(r"\b([Aa]) (8|11|18)(?=[ .\d])", r"\1n \2", p)
        out.append(cap(p))
    return out


def british(s):
    """In British spelling."""
    for a, b in (
        ("tumor", "tumour"),
        ("Tumor", "Tumour"),
        ("caliber", "calibre"),
        ("favored", "favoured"),
    ):
        s = re.sub(a + r"\b", b, s)
    return s


def american(s):
    """In American spelling."""
    for a, b in (
        ("haem", "hem"),
        ("Haem", "Hem"),
        ("oedema", "edema"),
        ("oesophag", "esophag"),
        ("goitre", "goiter"),
        ("coeliac", "celiac"),
        ("Coeliac", "Celiac"),
        ("phaeochromo", "pheochromo"),
        ("colour", "color"),
        ("Colour", "Color"),
        ("ischaem", "ischem"),
    ):
        s = s.replace(a, b)
    return s


def terse(s):
    """In telegraphic style."""
    s = re.sub(r"^There (is|are) (a |an )?", "", s)
    s = re.sub(r"\b(the|a|an|The|An) (?=[a-z0-9])|^A ", "", s)
    s = re.sub(r"\b(is|are|was|were|has been) ", "", s)
    s = re.sub(r" without ", " w/o ", s)
    s = re.sub(r" with ", " w/ ", s)
    s = re.sub(r"\bleft\b", "L", s)
    s = re.sub(r"\bright\b", "R", s)
    return cap(s.strip())


def lower(s):
    """Without the capital, unless a name begins."""
    if re.match(
        r"(Baker|Morton|Guyon|Tarlov|Bartholin|Zenker|Ewing|Mondor|Marfan|Hoffa|Teflon|Kommerell|Pancoast|Klatskin|Mirizzi|Bankart|De Quervain|"
        r"Parsonage|May-|Hill-|Struthers|Kienbock|Page|Denonvilliers|Swyer)",
        s,
    ) or not re.match(r"(A|[A-Z]?[a-z]+)[ ,;.-]", s):
        return s
    return s[0].lower() + s[1:]


def wrap(text, width):
    """Broken into lines."""
    out = []
    for para in text.split("\n"):
        cur = ""
        for w in para.split(" "):
            if cur and len(cur) + 1 + len(w) > width:
                out.append(cur)
                cur = w
            else:
                cur = cur + " " + w if cur else w
        out.append(cur)
    return "\n".join(out)


TELLING = re.compile(
    r"contact|touch|abut|compress|indent|displac|encircl|apposed|close|loop|mass|tumou?r|infarct|schwannom|mening|epiderm|paragangl|"
    r"arachnoid|lipoma|carcinom|sarcom|fractur|demyelin|cavernom|malformation|AVM|fistula|osteomyel|aneurysm|metasta|nerve|root|vessel|"
    r"conflict|neurovasc|ectasia|decompress|Teflon|MVD|SCA|BA|VA|CP angle",
    re.I,
)
REGION = re.compile(
    r"\b(lung|pulmon|lobe|rib|pleur|hemidiaphragm|phrenic|aort|SVC|IVC|trachea|hil[au]|costophrenic|mediastin|clavic|cervical|thorac|lumbar|vertebra|facet|"
    r"[CTLS]\d{1,2}\b|cauda|conus|filum|sacr|disc|menisc|femor|tibia|fibul|peroneal|poplite|patell|ACL|humer|supraspin|infraspin|suprascap|axill|brachial|deltoid|"
    r"subacrom|labr|hip|iliac|ischi|sciatic|glute|obturator|hamstring|median nerve|ulnar|scaph|radius|radial|lunate|carp|phalan|finger|talar|talus|tarsal|"
    r"calcane|metatars|plantar|sural|Achilles|elbow|olecranon|PIN|subclav|scalen|trunk|liver|hepat|segment|splen|pancrea|adrenal|renal|kidney|coeliac|"
    r"portal|duct|gallbladder|bladder|bowel|omental|uter|ovar|fibroid|endometr|adnex|rect|pelvi|pudendal|prostat|transition zone|peripheral zone|seminal|"
    r"breast|pectoral|myocard|ventric|atri|coronar|pericard|valve|LAD|thyroid|isthm|cord|vestibular fold|larynx|epiglott|pyriform|carotid|jugular|"
    r"placent|fet|amniotic|cervix|umbilical|test[ei]|epididym|varicocele|inguinal|calf|thigh|saphen|biceps|vastus|quadriceps)",
    re.I,
)


def layout(style, d, rng):
    """A report in one of the styles."""
    title, hist, tech, comp, fs, imps, add = (
        d[k] for k in ("title", "hist", "tech", "comp", "findings", "imps", "add")
    )
    sent = [f for _, f in fs]
    para = " ".join(sent)
    imp_para = " ".join(imps)
    bits = []
    anon = (
        rng.random() < 0.6
        and all(REGION.search(x) or not TELLING.search(x) for x in sent + imps)
        and sum(bool(REGION.search(x)) for x in sent) >= 3
    )
    if style == "caps_heads":
        bits = [f"EXAM: {title.upper()}"]
        if hist:
            bits.append(
                f"{rng.choice(['HISTORY', 'INDICATION', 'CLINICAL INFORMATION', 'REASON FOR EXAM'])}: {hist}"
            )
        if tech:
            bits.append(f"TECHNIQUE: {tech}")
        if comp:
            bits.append(f"COMPARISON: {comp}")
        bits += [f"FINDINGS: {para}", f"IMPRESSION: {imp_para}"]
        text = rng.choice(["\n\n", "\n"]).join(bits)
    elif style == "title_heads":
        bits = [title]
        if hist:
            bits.append(f"Clinical details\n{hist}")
        if tech:
            bits.append(f"Technique\n{tech}")
        bits += [
            f"{rng.choice(['Findings', 'Report'])}\n" + "\n".join(sent),
            f"{rng.choice(['Conclusion', 'Opinion', 'Summary'])}\n{imp_para}",
        ]
        text = "\n\n".join(bits)
    elif style == "plain":
        text = " ".join(
            ([] if anon else [f"{title}."]) + sent + (imps if rng.random() < 0.5 else [])
        )
    elif style == "two_paragraphs":
        text = f"{title}\n\n{para}\n\n{imp_para}"
    elif style == "all_caps":
        bits = [title, f"CLINICAL: {hist}" if hist else "", para, f"IMPRESSION: {imp_para}"]
        text = "\n".join(b for b in bits if b).upper()
    elif style == "letter":
        text = (
            f"Dear {rng.choice(['Dr', 'Dr.', 'Professor', 'Ms'])} {rng.choice(SURNAMES)},\n\nRe: {title}\n\n"
            + rng.choice(
                [
                    "Thank you for referring this patient. ",
                    "Many thanks for your kind referral. ",
                    "",
                ]
            )
            + (f"You mention: {stop(hist)} " if hist else "")
            + para
            + "\n\n"
            + rng.choice(["In summary: ", "To conclude, ", "My opinion: "])
            + imp_para
            + "\n\n"
            + rng.choice(["Kind regards,", "Yours sincerely,", "With best wishes"])
            + f"\nDr {rng.choice(SURNAMES)}, Consultant Radiologist"
        )
    elif style == "wrapped":
        bits = [f"{title.upper()}"]
        if hist:
            bits.append(f"Indication: {hist}")
        if tech:
            bits.append(f"Technique: {tech}")
        bits += [f"Findings: {para}", f"Impression: {imp_para}"]
        text = wrap("\n\n".join(bits), rng.choice([48, 56, 64, 72]))
        if rng.random() < 0.3:
            text = "\n".join("    " + line if line else line for line in text.split("\n"))
    elif style == "numbered":
        bits = [f"{title}"]
        if hist:
            bits.append(f"Indication: {hist}")
        bits.append("FINDINGS:\n" + para)
        sep = rng.choice([". ", ") "])
        bits.append("IMPRESSION:\n" + "\n".join(f"{i}{sep}{x}" for i, x in enumerate(imps, 1)))
        text = "\n\n".join(bits)
    elif style == "organ_list":
        bits = [title] + ([f"Hx: {hist}"] if hist else [])
        up = rng.random() < 0.5
        bits.append("FINDINGS")
        bits += [f"{(t.upper() if up else cap(t))}: {f}" for t, f in fs]
        bits += ["", "IMPRESSION", *("- " + x for x in imps)]
        text = "\n".join(bits)
    elif style == "bullets":
        mark = rng.choice(["- ", "* ", "\u2022 ", "> "])
        text = (
            f"{title}\n"
            + "\n".join(mark + f for f in sent)
            + f"\n{rng.choice(['Imp', 'IMP', 'Concl'])}: {imp_para}"
        )
    elif style == "telegraphic":
        ts = [terse(s).rstrip(".") for s in sent]
        text = (
            ("" if anon else f"{title}. ") + rng.choice(["; ", ". ", " / ", " - "]).join(ts) + "."
        )
        if rng.random() < 0.6:
            text += rng.choice([" IMP: ", "\nImp ", " => "]) + "; ".join(
                terse(x).rstrip(".") for x in imps
            )
        if hist and rng.random() < 0.4:
            text = f"Hx {stop(terse(hist))} " + text
    elif style == "run_on":
        low = [lower(s).rstrip(".") for s in sent]
        text = ("" if anon else f"{title.lower()} ") + rng.choice(
            [", ", " and ", ", also ", " "]
        ).join(low)
        if rng.random() < 0.5:
            text += " overall " + ", ".join(lower(x).rstrip(".") for x in imps)
    elif style == "form":
        rows = [
            ("Examination", title),
            ("Clinical question", hist or "not given"),
            ("Comparison", comp or "none"),
        ]
        rows += [(cap(t), f) for t, f in fs] + [("Assessment", imp_para)]
        sep = rng.choice([": ", " | ", ":\t"])
        text = "\n".join(f"{a}{sep}{b}" for a, b in rows)
    else:  # dictated: impression first
        text = (
            f"{title}\nIMPRESSION:\n{imp_para}\n\n"
            + (f"HISTORY: {hist}\n\n" if hist else "")
            + "FINDINGS:\n"
            + "\n\n".join(sent)
        )
    if d["closer"] and style not in ("letter", "telegraphic", "run_on", "plain"):
        text += rng.choice(["\n", "\n\n"]) + (
            d["closer"].upper() if style == "all_caps" else d["closer"]
        )
    if add:
        text += "\n\n" + (add.upper() if style == "all_caps" else add)
    return text


STYLES = [
    "caps_heads",
    "title_heads",
    "plain",
    "two_paragraphs",
    "all_caps",
    "letter",
    "wrapped",
    "numbered",
    "organ_list",
    "bullets",
    "telegraphic",
    "run_on",
    "form",
    "impression_first",
]


def report(exam, key, style, rng):
    """One report of an examination."""
    side = rng.choice(["left", "right"])
    title = rng.choice(exam["titles"])
    fixed = any("{s}" in t for t in exam["titles"]) and key not in ("breast", "sacral")
    title = cap(title.replace("{s}", side))
    levels = list(LEVELS.get(key, LEVELS["tspine"]))
    rng.shuffle(levels)
    topics = list(dict.fromkeys(t for t, *_ in exam["lines"]))
    keep = (
        rng.randint(3, 5)
        if style in ("telegraphic", "plain", "run_on")
        else rng.randint(4, min(8, len(topics)))
    )
    chosen = sorted(rng.sample(range(len(topics)), min(keep, len(topics))))
    fs, imps = [], []
    for i, c in enumerate(chosen):
        _, f, imp = rng.choice([line for line in exam["lines"] if line[0] == topics[c]])
        f, imp = fill(
            [f, imp], rng, side if fixed else rng.choice(["left", "right"]), levels[i % len(levels)]
        )
        fs.append((topics[c], f))
        if imp:
            imps.append(imp)
    if len(imps) > 2 and rng.random() < 0.4:
        imps.pop(rng.randrange(len(imps)))
    if not imps:
        imps = [rng.choice(EMPTY)]
    closer = rng.choice(CLOSERS) if rng.random() < 0.25 else ""
    hist = fill([rng.choice(exam["hist"])], rng, side, levels[0])[0] if rng.random() < 0.75 else ""
    d = {
        "title": title,
        "hist": hist,
        "tech": rng.choice(exam["techs"]) if rng.random() < 0.6 else "",
        "comp": rng.choice(COMPARISONS) if rng.random() < 0.5 else "",
        "findings": fs,
        "imps": imps,
        "closer": closer,
        "add": fill([rng.choice(ADDENDA)], rng, side, levels[0])[0] if rng.random() < 0.06 else "",
    }
    text = layout(style, d, rng)
    return re.sub(r"[ \t]+\n", "\n", rng.choice([british, american, american, str])(text)).strip(
        "\n"
    )


# Words that would bring a finding or a protocol entry into the report, or a statement about the head: none may occur.
FORBIDDEN = re.compile(
    r"facial|\bface\b|hemifac|cranial|\bbrain|pontine|\bpons\b|pontomed|cerebell|cholesteat|parotid|mastoid|temporal|petrous|skull|"
    r"\bears?\b|acoustic neur|auditory|cochlea|trigemin|glossophar|hypogloss|accessory nerve|\bCN\b|gadolin|\bcontrast|enhanc|tesla|"
    r"\b(1\.5|3|7)\s?T\b|\bMRA\b|CISS|FIESTA|\b3D\b|T2 SPACE(?! )|SSFP|slice|neck mass|basilar artery|\bAICA\b|\bREZ\b|"
    r"dolicho|ectatic (?!main pancreatic)|vascular ectasia|aort\w* ectasia|microvascular|\{|\}|\[|\]|~|>>",
    re.I,
)


def main(path):
    """Write the reports."""
    rng = random.Random(20261122)
    bank = load()
    sentences = [f for e in bank.values() for _, f, _ in e["lines"]]
    keys, rows, seen = list(bank), [], set()
    styles = []
    while len(rows) < 440:
        key = keys[len(rows) % len(keys)]
        if not styles:
            styles = STYLES[:]
            rng.shuffle(styles)
        text = report(bank[key], key, styles[-1], rng)
        norm = " ".join(text.lower().split())
        if norm in seen:
            continue
        styles.pop()
        seen.add(norm)
        bad = FORBIDDEN.search(text)
        assert not bad, (key, bad.group(), text)
        rows.append(
            {
                "report_id": f"other-{len(rows) + 1:03d}",
                "text": text,
                "findings": [],
                "symptom_side": None,
                "protocol": {},
            }
        )
    with path.open("w", encoding="utf-8") as out:
        for r in rows:
            out.write(json.dumps(r, ensure_ascii=False) + "\n")
    back = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert (
        len(back) == 440
        and len({r["text"] for r in back}) == 440
        and len({r["report_id"] for r in back}) == 440
    )
    print(
        f"{len(back)} reports, {len(bank)} examinations, {len(sentences)} finding sentences ({len(set(sentences))} distinct) -> {path.name}"
    )
    print({k: len(e["lines"]) for k, e in bank.items()})


if __name__ == "__main__":
    main(Path(__file__).with_name("generated.jsonl"))
